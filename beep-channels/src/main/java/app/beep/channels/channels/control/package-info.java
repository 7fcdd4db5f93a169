@NullMarked
package app.beep.channels.channels.control;

import org.jspecify.annotations.NullMarked;
