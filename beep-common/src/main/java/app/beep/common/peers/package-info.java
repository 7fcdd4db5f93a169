/** Calls to other services: with the service's own token, a timeout, a bulkhead, a circuit breaker, retries only where idempotent (R-OPS-00). */
@NullMarked
package app.beep.common.peers;

import org.jspecify.annotations.NullMarked;
