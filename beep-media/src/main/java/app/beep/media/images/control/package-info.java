@NullMarked
package app.beep.media.images.control;

import org.jspecify.annotations.NullMarked;
