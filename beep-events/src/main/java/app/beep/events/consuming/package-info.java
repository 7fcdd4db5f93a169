/** Durable work for other services' events: all of them, in order, by one instance at a time, with a cursor that moves in the transaction of the effect. */
@NullMarked
package app.beep.events.consuming;

import org.jspecify.annotations.NullMarked;
