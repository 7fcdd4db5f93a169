@NullMarked
package app.beep.messaging.channels.control;

import org.jspecify.annotations.NullMarked;
