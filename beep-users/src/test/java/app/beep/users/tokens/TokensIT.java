package app.beep.users.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.testing.Client;
import app.beep.local.testing.ServiceIT;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The standard's annotations and injection on the tokens that Beep verifies itself, in the server. */
@Tag("R-AUTH-10")
class TokensIT extends ServiceIT {
    private static final String RESOURCE = "/only-in-tests";

    @Test
    void what_is_for_administrators_refuses_a_plain_user_and_lets_an_administrator_in() {
        person(UUID.randomUUID()).get(RESOURCE + "/administration").isProblem(403, "forbidden");
        anonymous().get(RESOURCE + "/administration").isProblem(401, "not-authenticated");
        administrator(UUID.randomUUID()).get(RESOURCE + "/administration").is(200);
    }

    @Test
    void what_is_closed_is_closed_to_everybody_and_what_is_open_wants_no_token() {
        administrator(UUID.randomUUID()).get(RESOURCE + "/closed").isProblem(403, "forbidden");
        assertThat(anonymous()
                        .get(RESOURCE + "/open")
                        .is(200)
                        .json()
                        .path("anonymous")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_token_its_claims_and_the_principal_are_the_callers() {
        var user = UUID.randomUUID();
        var me = administrator(user).get(RESOURCE + "/me").is(200);

        assertThat(me.text("token")).isEqualTo(user.toString());
        assertThat(me.text("principal")).isEqualTo(user.toString());
        assertThat(me.text("subject")).isEqualTo(user.toString());
        assertThat(me.text("groups").split(",")).containsExactlyInAnyOrder("user", "admin");
        assertThat(me.json().path("sameExpiry").asBoolean()).isTrue();
        assertThat(me.text("nickname")).isEqualTo("none");
        assertThat(me.json().path("admin").asBoolean()).isTrue();
        assertThat(person(user)
                        .get(RESOURCE + "/me")
                        .is(200)
                        .json()
                        .path("admin")
                        .asBoolean())
                .isFalse();
    }

    private static Client administrator(UUID user) {
        var token = TOKENS.sign(TOKENS.claims(user, "beep-web", "beep-api")
                .claim("sid", UUID.randomUUID().toString())
                .claim("groups", List.of("user", "admin")));
        return anonymous().with("Authorization", "Bearer " + token);
    }
}
