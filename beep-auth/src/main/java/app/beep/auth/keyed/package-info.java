/** Hashes that only this service can make. */
@NullMarked
package app.beep.auth.keyed;

import org.jspecify.annotations.NullMarked;
