/** Long runs that try to bring a platform down, by the command {@code beep-tests/campaign}. */
@NullMarked
package app.beep.tests.campaigns;

import org.jspecify.annotations.NullMarked;
