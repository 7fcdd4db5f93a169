package app.beep.common.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.peers.HandMovedClock;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTH-13")
class PublishedKeysTest {
    private final HandMovedClock clock = new HandMovedClock();
    private JWKSet published = new JWKSet();
    private boolean away;
    private int reads;
    private Executor passing = Runnable::run;
    private PublishedKeys keys;

    @BeforeEach
    void keycloakPublishesOneKey() throws MalformedURLException, JOSEException {
        publishes("one");
        keys = new PublishedKeys(
                URI.create("http://keycloak.example/certs").toURL(),
                address -> {
                    reads++;
                    if (away) {
                        throw new IOException("connection refused");
                    }
                    return new Resource(published.toString(), "application/json");
                },
                clock,
                work -> passing.execute(work));
        clock.passes(PublishedKeys.FRESH);
    }

    @Test
    void a_key_that_is_not_published_does_not_exist_however_often_it_is_asked_for() throws KeySourceException {
        for (int i = 0; i < 100; i++) {
            assertThat(key("forged")).isEmpty();
        }
        assertThat(reads).isEqualTo(1);
        assertThat(key("one")).hasSize(1);
    }

    @Test
    void while_keycloak_is_away_nobody_knows_which_keys_there_are() throws KeySourceException {
        away = true;
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> key("one")).isInstanceOf(KeySourceException.class);
        }
        assertThat(reads).isEqualTo(1);
        away = false;
        clock.passes(PublishedKeys.PAUSE);
        assertThat(key("one")).hasSize(1);
    }

    @Test
    void known_keys_outlive_keycloak_and_unknown_ones_stay_unknown() throws KeySourceException {
        assertThat(key("one")).hasSize(1);
        away = true;
        clock.passes(Duration.ofHours(1));
        assertThat(key("one")).hasSize(1);
        assertThatThrownBy(() -> key("two")).isInstanceOf(KeySourceException.class);
    }

    @Test
    void a_new_key_is_found_after_a_pause_and_an_old_one_forgotten() throws KeySourceException, JOSEException {
        assertThat(key("one")).hasSize(1);
        publishes("two");
        assertThat(key("two")).isEmpty();
        clock.passes(PublishedKeys.PAUSE);
        assertThat(key("two")).hasSize(1);
        assertThat(key("one")).isEmpty();
    }

    @Test
    void nobody_whose_key_is_known_waits_while_the_keys_are_read_again() throws KeySourceException {
        assertThat(key("one")).hasSize(1);
        var later = new ArrayList<Runnable>();
        passing = later::add;
        clock.passes(PublishedKeys.FRESH);

        assertThat(key("one")).hasSize(1);
        assertThat(reads).isEqualTo(1);
        later.forEach(Runnable::run);
        assertThat(reads).isEqualTo(2);
    }

    private void publishes(String id) throws JOSEException {
        published = new JWKSet(new RSAKeyGenerator(2048).keyID(id).generate().toPublicJWK());
    }

    private List<JWK> key(String id) throws KeySourceException {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
    }
}
