/** Signing up with e-mail and password: account and profile exist together or not at all, also when a process dies between two steps (R-AUTH-01). */
@NullMarked
package app.beep.auth.signups;

import org.jspecify.annotations.NullMarked;
