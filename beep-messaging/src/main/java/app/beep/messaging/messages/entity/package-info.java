@NullMarked
package app.beep.messaging.messages.entity;

import org.jspecify.annotations.NullMarked;
