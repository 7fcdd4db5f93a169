@NullMarked
package app.beep.media.files.boundary;

import org.jspecify.annotations.NullMarked;
