/** Reported messages, as beep-messaging has them. */
@NullMarked
package app.beep.moderation.messages;

import org.jspecify.annotations.NullMarked;
