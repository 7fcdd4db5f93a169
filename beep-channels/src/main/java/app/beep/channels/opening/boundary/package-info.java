@NullMarked
package app.beep.channels.opening.boundary;

import org.jspecify.annotations.NullMarked;
