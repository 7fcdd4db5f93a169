/**
 * The inner loop: brings a service's changed sources into a platform that runs, that service alone, by the means Open
 * Liberty has for it (its configuration and its applications are watched).
 */
@NullMarked
package app.beep.local.development;

import org.jspecify.annotations.NullMarked;
