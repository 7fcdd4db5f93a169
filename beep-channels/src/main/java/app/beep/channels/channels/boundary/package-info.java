@NullMarked
package app.beep.channels.channels.boundary;

import org.jspecify.annotations.NullMarked;
