/** How often somebody may try to log in, whichever way they try it: nobody guesses passwords, and nobody locks others out. */
@NullMarked
package app.beep.auth.attempts;

import org.jspecify.annotations.NullMarked;
