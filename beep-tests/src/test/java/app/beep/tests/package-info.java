/** The platform as a whole keeps its promises: tests through the gateway, with real servers behind it. */
@NullMarked
package app.beep.tests;

import org.jspecify.annotations.NullMarked;
