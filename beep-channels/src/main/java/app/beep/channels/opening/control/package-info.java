@NullMarked
package app.beep.channels.opening.control;

import org.jspecify.annotations.NullMarked;
