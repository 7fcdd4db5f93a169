@NullMarked
package app.beep.media.attachments.control;

import org.jspecify.annotations.NullMarked;
