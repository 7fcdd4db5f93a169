/** Logging in and refreshing; counting failures. */
@NullMarked
package app.beep.auth.sessions.control;

import org.jspecify.annotations.NullMarked;
