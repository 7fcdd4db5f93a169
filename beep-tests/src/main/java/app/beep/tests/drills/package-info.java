/** Fault drills: people come, go and talk while services fail, and a ledger says what each of them had to hear. */
@NullMarked
package app.beep.tests.drills;

import org.jspecify.annotations.NullMarked;
