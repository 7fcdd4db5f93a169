/** How fast Beep is and what it costs: programs that print figures, each beside a reference measured in the same run. */
@NullMarked
package app.beep.tests.benchmarks;

import org.jspecify.annotations.NullMarked;
