/** What tests of beep-local share: a real PostgreSQL. */
@NullMarked
package app.beep.local.testing;

import org.jspecify.annotations.NullMarked;
