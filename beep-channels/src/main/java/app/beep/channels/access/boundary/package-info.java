@NullMarked
package app.beep.channels.access.boundary;

import org.jspecify.annotations.NullMarked;
