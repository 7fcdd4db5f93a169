package app.beep.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.platform.Platform;
import app.beep.tests.client.Beep;
import app.beep.tests.client.KeycloakAccounts;
import app.beep.tests.client.Person;
import app.beep.tests.platform.SystemTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody comes with an account that was not made by signing up: the pages that only they see. */
@SystemTest
@ExtendWith(Browsers.class)
@Tag("R-UI-05")
@Tag("R-AUTH-12")
class FirstLoginIT {
    private static final String NEW_PASSWORD = "another correct horse";

    private final Beep beep;
    private final Chromium chromium;
    private final KeycloakAccounts accounts;
    private final Inspection inspection = new Inspection();

    FirstLoginIT(Beep beep, Chromium chromium, Platform platform) {
        this.beep = beep;
        this.chromium = chromium;
        accounts = new KeycloakAccounts(platform);
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESK, Look.NIGHT, Look.POCHE);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_new_password_and_a_user_name_are_chosen_on_the_way_in(Look look) {
        var email = accounts.create("UPDATE_PASSWORD");
        var context = chromium.opens(look.options());
        var page = context.newPage();
        startLogin(page);
        page.locator("#username").fill(email);
        page.locator("#password").fill(Person.PASSWORD);
        page.locator("#kc-login").click();

        page.locator("#password-new").waitFor();
        inspection.look(page, "new-password", look);
        page.locator("#password-new").fill(NEW_PASSWORD);
        page.locator("#password-confirm").fill("something else");
        submit(page);
        page.locator("[aria-invalid=true]").first().waitFor();
        inspection.look(page, "new-password-wrong", look);
        page.locator("#password-new").fill(NEW_PASSWORD);
        page.locator("#password-confirm").fill(NEW_PASSWORD);
        submit(page);

        var name = page.locator("input[name=username]");
        name.waitFor();
        inspection.look(page, "welcome", look);
        name.fill("x");
        name.press("Enter");
        assertThat(name).hasAttribute("aria-invalid", "true");
        inspection.look(page, "welcome-wrong", look);
        name.fill(Person.uniqueName("nova"));
        name.press("Enter");
        assertThat(name).not().isVisible();
        page.getByRole(AriaRole.HEADING).first().waitFor();
        assertThat(inspection.violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_log_in_that_cannot_go_on_says_so(Look look) {
        var context = chromium.opens(look.options());
        var page = context.newPage();
        startLogin(page);
        context.clearCookies();
        page.locator("#username").fill("somebody@example.org");
        page.locator("#password").fill(Person.PASSWORD);
        page.locator("#kc-login").click();
        page.locator("body[data-page=error], body[data-page=login-page-expired]")
                .waitFor();
        inspection.look(page, "log-in-broken-off", look);
        page.locator("main a[href='/']").click();
        page.waitForURL(address -> address.equals(beep.origin() + "/"));
        assertThat(inspection.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("R-AUTH-07")
    void a_browser_that_is_closed_keeps_the_session_of_whoever_asks_for_it(boolean asks) {
        var nora = beep.signsUp("nora");
        var browser = chromium.opens(Look.DESK.options());
        var page = browser.newPage();
        startLogin(page);
        page.locator("#rememberMe").setChecked(asks);
        page.locator("#username").fill(nora.email());
        page.locator("#password").fill(Person.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.contains("/servers/"));
        var kept =
                browser.cookies().stream().filter(cookie -> cookie.expires > 0).toList();

        var opened = chromium.opens(Look.DESK.options());
        opened.addCookies(kept);
        var again = opened.newPage();
        again.navigate(beep.origin() + "/servers/" + new UUID(0, 1));
        assertThat(again.locator("#kc-login, main h1").first()).isVisible();
        assertThat(again.locator("#kc-login")).hasCount(asks ? 0 : 1);
    }

    private void startLogin(Page page) {
        page.navigate(beep.origin() + "/servers/" + new UUID(0, 1));
        page.locator("#kc-login").waitFor();
    }

    private static void submit(Page page) {
        page.locator("[type=submit]").first().click();
    }
}
