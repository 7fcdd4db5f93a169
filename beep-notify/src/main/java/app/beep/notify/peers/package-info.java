/** What the gateway asks of other services. */
@NullMarked
package app.beep.notify.peers;

import org.jspecify.annotations.NullMarked;
