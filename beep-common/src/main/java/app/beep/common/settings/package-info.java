/** What a service is told by its environment; a service's own values carry its name, so that nine services can share one process. */
@NullMarked
package app.beep.common.settings;

import org.jspecify.annotations.NullMarked;
