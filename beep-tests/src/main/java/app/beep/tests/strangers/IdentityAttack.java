package app.beep.tests.strangers;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.beep.tests.client.Person;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Guesses of passwords that are meant to lock somebody out, or that go round the count of them. */
public enum IdentityAttack implements Attack {
    /** Everybody guesses one person's password; who watches is that person, on a device that is known. */
    LOCKING_OUT(20) {
        @Override
        public void prepare(Target target) {
            target.victim(name()).logsIn();
        }

        @Override
        public void strike(Line line, Target target) throws IOException {
            var guess = "{\"email\":\"%s\",\"password\":\"a wrong guess\"}"
                    .formatted(target.victim(name()).email());
            line.posts("/api/auth/login", CallAttack.JSON_AND_CLOSE, guess).stays();
        }

        @Override
        public void watch(Target target) {
            target.victim(name()).logsIn();
        }
    },
    /** Keycloak's own ways to try a password; who watches has the right one, which opens nothing there. */
    WAYS_ROUND(20) {
        @Override
        public void prepare(Target target) {
            target.victim(name());
        }

        @Override
        public void strike(Line line, Target target) throws IOException {
            var form = form(target.victim(name()).email(), "a wrong guess");
            for (var way : WAYS) {
                line.posts(way, "Content-Type: application/x-www-form-urlencoded\r\n", form);
            }
            line.ignores(1);
        }

        @Override
        public void watch(Target target) {
            for (var way : WAYS) {
                var status = target.elsewhere()
                        .outsideApi("POST", way)
                        .form(Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                target.victim(name()).email(),
                                "password",
                                Person.PASSWORD))
                        .send()
                        .status();
                if (status < 400) {
                    throw new IllegalStateException(way + " tries passwords: " + status);
                }
            }
        }
    };

    private static final List<String> WAYS = List.of(
            "/identity/realms/beep/protocol/openid-connect/token",
            "/identity/realms/master/protocol/openid-connect/token",
            "/identity/realms/beep/login-actions/authenticate",
            "/identity/realms/beep//protocol/openid-connect/token");

    private final int attackers;

    IdentityAttack(int attackers) {
        this.attackers = attackers;
    }

    @Override
    public int attackers() {
        return attackers;
    }

    private static String form(String email, String password) {
        return "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                .formatted(encode(email, UTF_8), encode(password, UTF_8));
    }
}
