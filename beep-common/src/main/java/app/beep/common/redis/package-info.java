/** The service's own connection to Redis; a Redis that is down costs milliseconds, not requests; one that is busy is waited for, and not taken to be down. */
@NullMarked
package app.beep.common.redis;

import org.jspecify.annotations.NullMarked;
