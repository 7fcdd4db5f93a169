/** Opening, listing and looking at channels (R-CHAN-01). */
@NullMarked
package app.beep.channels.opening;

import org.jspecify.annotations.NullMarked;
