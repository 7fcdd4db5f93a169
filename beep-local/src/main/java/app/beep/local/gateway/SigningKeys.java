package app.beep.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The RSA keys of one issuer. They are fetched when one is missing, at most every few seconds, and again after some
 * minutes; when that fails the last good ones stay.
 */
final class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class.getName());
    private static final long PAUSE = Duration.ofSeconds(3).toNanos();
    private static final long FRESH = Duration.ofMinutes(5).toNanos();
    private static final long TIMEOUT_MILLIS = 5_000;

    private final HttpClient client;
    private final String url;
    private Map<String, JWSVerifier> keys = Map.of();
    private @Nullable Future<Void> fetching;
    private long fetchedAt = System.nanoTime() - FRESH;

    SigningKeys(HttpClient client, String url) {
        this.client = client;
        this.url = url;
    }

    /** The key, or an empty answer when the issuer has none of that name; fails when its keys were never seen. */
    Future<Optional<JWSVerifier>> key(String id) {
        var known = known(id);
        if (known != null) {
            if (age() > FRESH) {
                fetch();
            }
            return Future.succeededFuture(Optional.of(known));
        }
        return fetch().compose(done -> {
            var fetched = known(id);
            return fetched == null && isEmpty()
                    ? Future.failedFuture(new IllegalStateException("No keys of the issuer yet"))
                    : Future.succeededFuture(Optional.ofNullable(fetched));
        });
    }

    private synchronized @Nullable JWSVerifier known(String id) {
        return keys.get(id);
    }

    private synchronized boolean isEmpty() {
        return keys.isEmpty();
    }

    private synchronized long age() {
        return System.nanoTime() - fetchedAt;
    }

    private synchronized Future<Void> fetch() {
        if (fetching == null) {
            if (age() < PAUSE) {
                return Future.succeededFuture();
            }
            fetchedAt = System.nanoTime();
            fetching = client.request(new RequestOptions()
                            .setMethod(HttpMethod.GET)
                            .setAbsoluteURI(url)
                            .setTimeout(TIMEOUT_MILLIS))
                    .compose(request -> request.idleTimeout(TIMEOUT_MILLIS).send())
                    .compose(HttpClientResponse::body)
                    .<Void>map(this::take)
                    .otherwise(failure -> {
                        LOG.log(Level.WARNING, "The keys at {0} cannot be fetched: {1}", new Object[] {url, failure});
                        return null;
                    })
                    .onComplete(done -> fetched());
        }
        return fetching;
    }

    private synchronized void fetched() {
        fetching = null;
    }

    private @Nullable Void take(Buffer body) {
        var taken = new HashMap<String, JWSVerifier>();
        try {
            for (var key : JWKSet.parse(body.toString()).getKeys()) {
                if (key instanceof RSAKey rsa && !KeyUse.ENCRYPTION.equals(key.getKeyUse()) && key.getKeyID() != null) {
                    taken.put(key.getKeyID(), new RSASSAVerifier(rsa));
                }
            }
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        if (!taken.isEmpty()) {
            synchronized (this) {
                keys = Map.copyOf(taken);
            }
        }
        return null;
    }
}
