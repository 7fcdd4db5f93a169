/** Programs of the tests that run beside the platform in a process of their own, so that what they take can be told apart. */
@NullMarked
package app.beep.tests.processes;

import org.jspecify.annotations.NullMarked;
