/** The rules of attempts, which know neither where trails are kept nor what a clock says. */
@NullMarked
package app.beep.auth.attempts.entity;

import org.jspecify.annotations.NullMarked;
