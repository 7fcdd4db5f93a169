package app.beep.common.redis;

import java.util.NoSuchElementException;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * All connections to Redis stayed in use. Redis is up, so this is no reason to do without it: the caller comes back later
 * (503), as with any other bulkhead.
 */
public class RedisFull extends BulkheadException {
    private static final long serialVersionUID = 1L;

    public RedisFull() {
        super("All connections to Redis are in use");
    }

    /** The pool says no more than that there was no such element; other causes come with a cause of their own. */
    static boolean causes(JedisException failure) {
        return failure.getCause() instanceof NoSuchElementException nothing && nothing.getCause() == null;
    }
}
