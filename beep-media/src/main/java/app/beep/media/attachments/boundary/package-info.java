@NullMarked
package app.beep.media.attachments.boundary;

import org.jspecify.annotations.NullMarked;
