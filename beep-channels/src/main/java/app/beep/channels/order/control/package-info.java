@NullMarked
package app.beep.channels.order.control;

import org.jspecify.annotations.NullMarked;
