/**
 * The command line around {@link app.beep.local.platform.Platform}: every problem is one sentence that says what is wrong and
 * what to do, and an exit code other than 0; never a stack trace.
 */
@NullMarked
package app.beep.local.cli;

import org.jspecify.annotations.NullMarked;
