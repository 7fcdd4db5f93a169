/**
 * Programs that run: started from a recipe, watched, started again, stopped in order and found again after a crash, with
 * the folder and the secrets that outlive them. Knows no particular server.
 */
@NullMarked
package app.beep.local.processes;

import org.jspecify.annotations.NullMarked;
