/** What beep-channels asks of other services. */
@NullMarked
package app.beep.channels.peers;

import org.jspecify.annotations.NullMarked;
