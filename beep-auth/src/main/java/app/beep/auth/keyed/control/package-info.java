/** Hashes that only this service can make. */
@NullMarked
package app.beep.auth.keyed.control;

import org.jspecify.annotations.NullMarked;
