package app.beep.auth.addresses.entity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-AUTH-01")
class EmailAddressTest {
    private static final String RULE = Objects.requireNonNull(EmailAddress.class.getAnnotation(Pattern.class))
            .regexp();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.c",
                "alice+tag@example.org",
                "x.y@sub-domain.example.co",
                "a@xn--bcher-kva.example",
                "a@r3---sn.example.org",
                "a@mail.xn--80ak6aa92e.xn--p1ai",
                "o'neil@example.org"
            })
    void an_address_has_a_name_and_a_domain(String email) {
        assertThat(email).matches(RULE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "@example.org",
                "alice@",
                "a b@example.org",
                "alice@-example.org",
                "alice@example-.org",
                "a@b@c.d",
                "a@b..c",
                "a@localhost",
                "a@b.",
                "a@.b",
                "a@b\u00FCcher.example"
            })
    void what_has_not_is_no_address(String email) {
        assertThat(email).doesNotMatch(RULE);
    }

    @Test
    void an_enormous_address_is_refused_without_harm() {
        assertThat("a@" + "b".repeat(1_000_000)).doesNotMatch(RULE);
        assertThat("a@" + "b.".repeat(500_000)).doesNotMatch(RULE);
    }

    @ParameterizedTest
    @CsvSource({
        "a@b\u00FCcher.example, a@xn--bcher-kva.example",
        "a@B\u00DCCHER.example, a@xn--bcher-kva.example",
        "a@example.org, a@example.org",
        "\u00FC@example.org, \u00FC@example.org",
        "b\u00FCcher, b\u00FCcher"
    })
    void a_domain_of_any_letters_is_written_in_ascii(String given, String ascii) {
        assertThat(EmailAddresses.inAscii(given)).isEqualTo(ascii);
    }
}
