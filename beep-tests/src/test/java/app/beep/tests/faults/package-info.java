/** Clients that go on when the platform does not: they repeat what was not answered and resume what broke. */
@NullMarked
package app.beep.tests.faults;

import org.jspecify.annotations.NullMarked;
