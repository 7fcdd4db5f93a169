/** What beep-messaging asks of other services. */
@NullMarked
package app.beep.messaging.peers;

import org.jspecify.annotations.NullMarked;
