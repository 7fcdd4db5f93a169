/** Which message a file belongs to: claimed before the message is committed, confirmed once it is, let go when it never was, deleted with it (R-MSG-05, R-MEDIA-02). */
@NullMarked
package app.beep.media.attachments;

import org.jspecify.annotations.NullMarked;
