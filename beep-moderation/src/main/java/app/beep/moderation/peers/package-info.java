/** What beep-moderation asks of other services. */
@NullMarked
package app.beep.moderation.peers;

import org.jspecify.annotations.NullMarked;
