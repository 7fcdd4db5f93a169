/** What beep-auth asks of other services. */
@NullMarked
package app.beep.auth.peers;

import org.jspecify.annotations.NullMarked;
