/** Images without their metadata, and how large they are, from their header alone: bounded reads that decode no pixel (R-MEDIA-03). */
@NullMarked
package app.beep.media.images;

import org.jspecify.annotations.NullMarked;
