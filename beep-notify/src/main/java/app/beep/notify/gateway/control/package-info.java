@NullMarked
package app.beep.notify.gateway.control;

import org.jspecify.annotations.NullMarked;
