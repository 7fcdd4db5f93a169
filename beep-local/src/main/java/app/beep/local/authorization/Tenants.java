package app.beep.local.authorization;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * All tenants, in the store and in memory. A write reaches memory only after its transaction, and as a whole; while the
 * outcome of one is unknown nothing is answered until the store has been read again. Writes block and take turns.
 */
final class Tenants {

    private static final Logger LOG = Logger.getLogger(Tenants.class.getName());

    private interface Change {
        void apply() throws SQLException;
    }

    private final TupleStore store;
    private final ReentrantReadWriteLock memory = new ReentrantReadWriteLock();
    private final Object turn = new Object();
    private final AtomicLong writes = new AtomicLong(System.currentTimeMillis());
    private Map<String, Tenant> tenants = new HashMap<>();
    private volatile boolean known;

    Tenants(TupleStore store) {
        this.store = store;
    }

    void load() throws SQLException {
        var loaded = store.load();
        inMemory(() -> tenants = loaded);
        known = true;
    }

    /**
     * Asks memory; does not block on the store.
     *
     * @throws Refusal 503 while the state is unknown, 400 for a question that ends deeper than the stack
     */
    <T> T ask(String tenant, Function<Tenant, T> question) {
        memory.readLock().lock();
        try {
            if (!known) {
                throw Refusal.unavailable();
            }
            return question.apply(tenants.getOrDefault(tenant, new Tenant()));
        } catch (StackOverflowError deep) { // a question touches nothing but memory of its own
            throw Refusal.tooDeep();
        } finally {
            memory.readLock().unlock();
        }
    }

    /** @return the version; the same text as the newest keeps its version */
    String define(String tenant, String definition) {
        SchemaParser.parse(definition);
        synchronized (turn) {
            recover();
            var same = ask(tenant, existing -> existing.versionOf(definition));
            if (same.isPresent()) {
                return same.get();
            }
            String version = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
            write(() -> store.addSchema(tenant, version, definition));
            inMemory(() -> tenant(tenant).define(version, definition));
            return version;
        }
    }

    /** @return a token for the state that holds the tuples */
    String add(String tenant, String version, List<Tuple> tuples) {
        synchronized (turn) {
            recover();
            var schema = ask(tenant, existing -> existing.schema(version));
            tuples.forEach(schema::requirePlaceFor);
            write(() -> store.add(tenant, tuples));
            inMemory(() -> tuples.forEach(tenant(tenant).tuples()::add));
            return token();
        }
    }

    /** @return a token for the state without the tuples */
    String remove(String tenant, TupleFilter filter) {
        synchronized (turn) {
            recover();
            var removed = new LinkedHashSet<Tuple>();
            write(() -> removed.addAll(store.remove(tenant, filter)));
            inMemory(() -> removed.forEach(tenant(tenant).tuples()::remove));
            return token();
        }
    }

    /** Reads the store, in the order of its key. */
    List<Tuple> page(String tenant, TupleFilter filter, @Nullable Tuple after, int size) {
        try {
            return store.page(tenant, filter, after, size);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Tuples cannot be read", e);
            throw Refusal.unavailable();
        }
    }

    private void write(Change change) {
        try {
            change.apply();
        } catch (SQLException e) {
            known = false;
            LOG.log(Level.WARNING, "A write has an unknown outcome; the store is read again before any answer", e);
            throw Refusal.unavailable();
        }
    }

    /** Brings memory back to the store's state after an unknown outcome; cheap when it is known. */
    void recover() {
        synchronized (turn) {
            if (!known) {
                try {
                    load();
                } catch (SQLException e) {
                    LOG.log(Level.FINE, "The store is still out of reach", e);
                    throw Refusal.unavailable();
                }
            }
        }
    }

    private void inMemory(Runnable change) {
        memory.writeLock().lock();
        try {
            change.run();
        } finally {
            memory.writeLock().unlock();
        }
    }

    private Tenant tenant(String name) {
        return tenants.computeIfAbsent(name, created -> new Tenant());
    }

    /**
     * Every answer here is of the newest state, which no token can be ahead of: one that was never given names none.
     *
     * @throws Refusal 400 for a token that is none of the engine's
     */
    void requireGiven(String snapToken) {
        if (!snapToken.isEmpty() && number(snapToken) > writes.get()) {
            throw unknownToken();
        }
    }

    private static long number(String token) {
        try {
            return Long.parseLong(new String(Base64.getDecoder().decode(token), US_ASCII));
        } catch (IllegalArgumentException foreign) {
            throw unknownToken();
        }
    }

    private static Refusal unknownToken() {
        return Refusal.invalid("a snap token that was not given here");
    }

    /** A token for the newest state. */
    String token() {
        return Base64.getEncoder()
                .encodeToString(Long.toString(writes.incrementAndGet()).getBytes(US_ASCII));
    }
}
