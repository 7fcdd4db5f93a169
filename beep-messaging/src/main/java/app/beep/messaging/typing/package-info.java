/** Who is writing at the moment (R-MSG-09). */
@NullMarked
package app.beep.messaging.typing;

import org.jspecify.annotations.NullMarked;
