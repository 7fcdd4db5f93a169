@NullMarked
package app.beep.notify.gateway.boundary;

import org.jspecify.annotations.NullMarked;
