/** Messages: posted once, durable when acknowledged, numbered without gaps in their channel (R-MSG-01, R-MSG-06, R-MSG-07). */
@NullMarked
package app.beep.messaging.messages;

import org.jspecify.annotations.NullMarked;
