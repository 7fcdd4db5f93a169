/** The producer's side: events are written with their change, published after the commit, numbered, and read again by whoever missed them. */
@NullMarked
package app.beep.events.outbox;

import org.jspecify.annotations.NullMarked;
