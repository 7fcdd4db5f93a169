@NullMarked
package app.beep.media.files.control;

import org.jspecify.annotations.NullMarked;
