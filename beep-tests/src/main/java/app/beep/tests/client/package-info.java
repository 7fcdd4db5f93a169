/** Beep as its clients use it: the public REST API and the real-time gateway through the one origin, nothing internal. */
@NullMarked
package app.beep.tests.client;

import org.jspecify.annotations.NullMarked;
