/** Endpoints of sessions, and what ends them everywhere. */
@NullMarked
package app.beep.auth.sessions.boundary;

import org.jspecify.annotations.NullMarked;
