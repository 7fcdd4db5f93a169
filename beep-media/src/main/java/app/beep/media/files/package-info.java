/** Files: uploaded once, streamed both ways, typed by their bytes, seen by those who may (R-MEDIA-01, R-MEDIA-02). */
@NullMarked
package app.beep.media.files;

import org.jspecify.annotations.NullMarked;
