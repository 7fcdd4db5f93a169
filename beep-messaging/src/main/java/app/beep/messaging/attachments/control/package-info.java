@NullMarked
package app.beep.messaging.attachments.control;

import org.jspecify.annotations.NullMarked;
