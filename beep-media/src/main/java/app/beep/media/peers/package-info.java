/** What beep-media asks of other services. */
@NullMarked
package app.beep.media.peers;

import org.jspecify.annotations.NullMarked;
