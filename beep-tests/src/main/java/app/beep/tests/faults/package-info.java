/** Ways between services that fail when they are told to, and clients that go on then: they repeat what was not answered and resume what broke. */
@NullMarked
package app.beep.tests.faults;

import org.jspecify.annotations.NullMarked;
