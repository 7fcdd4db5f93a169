/** The steps of a sign-up and their undoing. */
@NullMarked
package app.beep.auth.signups.control;

import org.jspecify.annotations.NullMarked;
