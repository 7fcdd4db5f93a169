@NullMarked
package app.beep.messaging.typing.boundary;

import org.jspecify.annotations.NullMarked;
