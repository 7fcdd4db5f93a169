@NullMarked
package app.beep.messaging.typing.control;

import org.jspecify.annotations.NullMarked;
