@NullMarked
package app.beep.messaging.messages.control;

import org.jspecify.annotations.NullMarked;
