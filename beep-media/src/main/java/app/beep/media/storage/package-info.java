/** Where the bytes of files lie: an acknowledged put is durable, a broken-off one leaves nothing that is ever read (R-MEDIA-01). */
@NullMarked
package app.beep.media.storage;

import org.jspecify.annotations.NullMarked;
