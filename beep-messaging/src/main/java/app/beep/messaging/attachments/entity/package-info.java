@NullMarked
package app.beep.messaging.attachments.entity;

import org.jspecify.annotations.NullMarked;
