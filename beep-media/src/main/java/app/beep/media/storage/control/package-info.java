@NullMarked
package app.beep.media.storage.control;

import org.jspecify.annotations.NullMarked;
