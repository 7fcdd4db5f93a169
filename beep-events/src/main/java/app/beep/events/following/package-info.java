/** The follower's side, in memory: hears events as they are published, and pulls by position whatever was lost on the way. */
@NullMarked
package app.beep.events.following;

import org.jspecify.annotations.NullMarked;
