/** Started, ready and live: ready means that the service's own database answers, not that everything else is up. */
@NullMarked
package app.beep.common.health;

import org.jspecify.annotations.NullMarked;
