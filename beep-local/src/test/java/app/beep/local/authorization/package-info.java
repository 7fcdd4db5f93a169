/** The decisions and the wire of the authorization engine, checked against itself and against a real Permify. */
@NullMarked
package app.beep.local.authorization;

import org.jspecify.annotations.NullMarked;
