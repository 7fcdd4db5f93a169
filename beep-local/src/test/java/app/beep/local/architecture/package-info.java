@NullMarked
package app.beep.local.architecture;

import org.jspecify.annotations.NullMarked;
