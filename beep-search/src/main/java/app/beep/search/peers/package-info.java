/** What search asks of other services: a timeout, a bulkhead and a circuit breaker on every call. */
@NullMarked
package app.beep.search.peers;

import org.jspecify.annotations.NullMarked;
