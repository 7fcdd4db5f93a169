@NullMarked
package app.beep.moderation.messages.control;

import org.jspecify.annotations.NullMarked;
