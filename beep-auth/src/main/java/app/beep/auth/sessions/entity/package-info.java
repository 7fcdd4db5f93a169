/** Ended sessions. */
@NullMarked
package app.beep.auth.sessions.entity;

import org.jspecify.annotations.NullMarked;
