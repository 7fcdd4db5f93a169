package app.beep.auth.peers.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-AUTH-09")
class LoginPageTest {
    private static final LoginForm PASSWORD = form("username=Ada%40example.org&password=secret&credentialId=");
    private static final LoginForm SECOND_FACTOR = form("otp=123456");

    @ParameterizedTest
    @CsvSource({
        "200, login, wrong",
        "200, login-otp, right",
        "200, login-update-password, right",
        "200, login-page-expired, unknown",
        "200, error, unknown",
        "400, error, unknown",
        "400, login, unknown",
        "302, '', right"
    })
    void a_password_is_judged_by_the_page_that_follows(int status, String name, String judgement) {
        assertThat(judge(page(status, name), PASSWORD)).isEqualTo(judgement);
    }

    @ParameterizedTest
    @CsvSource({"200, login-otp, wrong", "302, '', right", "200, error, unknown"})
    void a_second_factor_as_well(int status, String name, String judgement) {
        assertThat(judge(page(status, name), SECOND_FACTOR)).isEqualTo(judgement);
    }

    @Test
    void the_form_says_who_it_is() {
        assertThat(PASSWORD.username()).contains("Ada@example.org");
        assertThat(SECOND_FACTOR.username()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password=x", "pass%77ord=x", "username=a&password=", "otp=1"})
    void a_secret_is_noticed_however_its_field_is_written(String text) {
        assertThat(form(text).isAttempt()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tryAnotherWay=on", "username=password", "%zz=1"})
    void other_forms_try_nothing(String text) {
        assertThat(form(text).isAttempt()).isFalse();
    }

    private static String judge(LoginPage page, LoginForm form) {
        if (page.accepts(form)) {
            return "right";
        }
        return page.refuses(form) ? "wrong" : "unknown";
    }

    private static LoginPage page(int status, String name) {
        return new LoginPage(status, Map.of("x", List.of("y")), "<html><body data-page=\"%s\"></body>".formatted(name));
    }

    private static LoginForm form(String text) {
        return new LoginForm("", text, Map.of());
    }
}
