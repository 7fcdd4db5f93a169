/** The sign-up endpoint, and the sweeper that undoes what a crash left. */
@NullMarked
package app.beep.auth.signups.boundary;

import org.jspecify.annotations.NullMarked;
