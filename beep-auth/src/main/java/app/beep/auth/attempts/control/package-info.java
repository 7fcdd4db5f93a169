/** Reserving and deciding attempts; where their trails are kept; devices that are known. */
@NullMarked
package app.beep.auth.attempts.control;

import org.jspecify.annotations.NullMarked;
