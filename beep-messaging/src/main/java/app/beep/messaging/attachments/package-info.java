/** Files of messages: claimed at beep-media before the message is committed, so that each belongs to one message only (R-MSG-05). */
@NullMarked
package app.beep.messaging.attachments;

import org.jspecify.annotations.NullMarked;
