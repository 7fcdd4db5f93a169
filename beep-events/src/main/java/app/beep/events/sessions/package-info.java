/** Every service learns within a second of sessions that ended before their tokens did (R-AUTH-15). */
@NullMarked
package app.beep.events.sessions;

import org.jspecify.annotations.NullMarked;
