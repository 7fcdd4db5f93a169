@NullMarked
package app.beep.messaging.messages.boundary;

import org.jspecify.annotations.NullMarked;
