/** How large an image is, from its header alone: a bounded read that decodes no pixel (R-MEDIA-03). */
@NullMarked
package app.beep.media.images;

import org.jspecify.annotations.NullMarked;
