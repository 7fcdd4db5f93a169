package app.beep.tests;

import static app.beep.tests.platform.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Answer;
import app.beep.tests.client.Beep;
import app.beep.tests.client.Person;
import app.beep.tests.platform.SystemTest;
import app.beep.tests.platform.Together;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
@Tag("R-AUTH-01")
class SignUpIT {
    private final Beep beep;

    SignUpIT(Beep beep) {
        this.beep = beep;
    }

    @Test
    @Tag("R-USER-01")
    void the_profile_is_there_as_soon_as_the_account_is() {
        var account = Person.account(Person.uniqueName("Alice"));
        account.put("displayName", "Alice in Chains");
        var signedUp = beep.post("/auth/signup", account).expect(201).json();

        var tokens = beep.post("/auth/login", account).expect(200).json();
        var profile = beep.get("/users/me")
                .bearing(tokens.get("accessToken").asText())
                .expect(200)
                .json();
        assertThat(profile.path("id")).isEqualTo(signedUp.get("userId"));
        assertThat(profile.path("username").asText()).isEqualTo(account.get("username"));
        assertThat(profile.path("displayName").asText()).isEqualTo("Alice in Chains");
        assertThat(profile.path("email").asText()).isEqualTo(account.get("email"));
    }

    @Test
    @Tag("R-AUTH-11")
    void an_address_belongs_to_one_account_whatever_its_letter_case() {
        var alice = beep.signsUp("alice");
        var second = Person.account(Person.uniqueName("second"));
        second.put("email", alice.email().toUpperCase(Locale.ROOT));
        assertThatProblem(beep.post("/auth/signup", second).send())
                .hasStatus(409)
                .hasType("email-taken");
    }

    @Test
    @Tag("R-USER-01")
    void a_user_name_belongs_to_one_account_whatever_its_letter_case() {
        var alice = beep.signsUp("alice");
        var second = Person.account(alice.username().toUpperCase(Locale.ROOT));
        second.put("email", Person.uniqueName("other") + "@example.org");
        assertThatProblem(beep.post("/auth/signup", second).send())
                .hasStatus(409)
                .hasType("username-taken");
    }

    @Test
    void a_refused_sign_up_leaves_nothing_half_made() {
        var alice = beep.signsUp("alice");
        var second = Person.account(alice.username());
        second.put("email", Person.uniqueName("other") + "@example.org");
        assertThatProblem(beep.post("/auth/signup", second).send()).hasStatus(409);

        second.put("username", Person.uniqueName("other"));
        beep.post("/auth/signup", second).expect(201);
    }

    @Test
    @Tag("R-AUTH-11")
    void of_several_who_want_the_same_name_at_once_one_gets_it() {
        var popular = Person.uniqueName("popular");
        var answers = Together.times(5, number -> {
            var mine = Person.account(popular);
            mine.put("email", number + popular + "@example.org");
            return beep.post("/auth/signup", mine).send();
        });
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void the_same_key_signs_up_once() {
        var username = Person.uniqueName("alice");
        var account = Person.account(username);
        var first = beep.post("/auth/signup", account).withKey(username).expect(201);
        var again = beep.post("/auth/signup", account).withKey(username).expect(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven77"})
    void a_weak_password_is_a_422(String password) {
        var account = Person.account(Person.uniqueName("alice"));
        account.put("password", password);
        assertThatProblem(beep.post("/auth/signup", account).send()).hasStatus(422);
    }

    @Test
    void the_user_name_is_no_password_and_129_characters_are_too_many() {
        var account = Person.account(Person.uniqueName("alice"));
        account.put("password", account.get("username"));
        assertThatProblem(beep.post("/auth/signup", account).send()).hasStatus(422);
        account.put("password", "x".repeat(129));
        assertThatProblem(beep.post("/auth/signup", account).send()).hasStatus(422);
        account.put("password", "x-Y".repeat(42));
        beep.post("/auth/signup", account).expect(201);
    }

    @ParameterizedTest
    @Tag("R-USER-01")
    @ValueSource(strings = {"", "ab", "with space", "accentué", "semi;colon", "123456789012345678901234567890123"})
    void a_user_name_has_3_to_32_plain_letters_digits_dashes_and_underscores(String username) {
        var account = Person.account(username);
        account.put("email", Person.uniqueName("somebody") + "@example.org");
        assertThatProblem(beep.post("/auth/signup", account).send()).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "@example.org", "a b@example.org", "a@"})
    void an_address_looks_like_one(String email) {
        var account = Person.account(Person.uniqueName("alice"));
        account.put("email", email);
        assertThatProblem(beep.post("/auth/signup", account).send()).hasStatus(422);
    }

    @Test
    void an_account_that_lacks_something_is_a_422() {
        for (var member : new String[] {"email", "password", "username"}) {
            var account = Person.account(Person.uniqueName("alice"));
            account.remove(member);
            assertThatProblem(beep.post("/auth/signup", account).send()).hasStatus(422);
        }
    }
}
