package app.beep.common.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's keys as it published them last. They are read again in passing after five minutes, and when a key is asked for
 * that is not among them, every three seconds at most; the last good ones are kept while Keycloak is away. A key that is not there
 * although they were just read does not exist; whether it does while they cannot be read, nobody knows.
 */
final class PublishedKeys implements JWKSource<SecurityContext> {
    static final Duration PAUSE = Duration.ofSeconds(3);
    static final Duration FRESH = Duration.ofMinutes(5);

    private static final Logger LOG = Logger.getLogger(PublishedKeys.class.getName());

    private final URL location;
    private final ResourceRetriever retriever;
    private final Clock clock;
    private final Executor passing;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile JWKSet keys = new JWKSet();
    private volatile Instant triedAt = Instant.EPOCH;
    private volatile boolean answered;

    /** @param passing where they are read again while those that are known still serve */
    PublishedKeys(URL location, ResourceRetriever retriever, Clock clock, Executor passing) {
        this.location = location;
        this.retriever = retriever;
        this.clock = clock;
        this.passing = passing;
    }

    /** @throws KeySourceException when no key fits and Keycloak does not say which there are now */
    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        var known = wanted.select(keys);
        if (!known.isEmpty()) {
            readAgainInPassing();
            return known;
        }
        readWhenOlderThan(PAUSE);
        var found = wanted.select(keys);
        if (found.isEmpty() && !answered) {
            throw new KeySourceException("The keys at " + location + " cannot be read");
        }
        return found;
    }

    /** Nobody waits for it: all go on with what is known. */
    private void readAgainInPassing() {
        var age = answered ? FRESH : PAUSE;
        if (isOlderThan(age) && !reading.isLocked()) {
            passing.execute(() -> readWhenOlderThan(age));
        }
    }

    private void readWhenOlderThan(Duration age) {
        reading.lock();
        try {
            if (isOlderThan(age)) {
                read();
            }
        } finally {
            reading.unlock();
        }
    }

    private boolean isOlderThan(Duration age) {
        return !clock.instant().isBefore(triedAt.plus(age));
    }

    private void read() {
        triedAt = clock.instant();
        try {
            keys = JWKSet.parse(retriever.retrieveResource(location).getContent());
            answered = true;
        } catch (IOException | ParseException away) {
            answered = false;
            LOG.log(Level.WARNING, "The keys at {0} cannot be read: {1}", new Object[] {location, away.toString()});
        }
    }
}
