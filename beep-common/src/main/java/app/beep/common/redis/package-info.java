/** The service's own connection to Redis; a Redis that is down costs milliseconds, not requests. */
@NullMarked
package app.beep.common.redis;

import org.jspecify.annotations.NullMarked;
