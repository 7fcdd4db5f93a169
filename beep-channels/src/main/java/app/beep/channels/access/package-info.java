/** Who may see which channel (R-CHAN-02): what Permify is told of it, and what it decides. */
@NullMarked
package app.beep.channels.access;

import org.jspecify.annotations.NullMarked;
