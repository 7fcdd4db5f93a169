@NullMarked
package app.beep.channels.access.control;

import org.jspecify.annotations.NullMarked;
