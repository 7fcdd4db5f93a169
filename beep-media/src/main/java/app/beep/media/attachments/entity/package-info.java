@NullMarked
package app.beep.media.attachments.entity;

import org.jspecify.annotations.NullMarked;
