package app.beep.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Invite;
import app.beep.tests.client.Person;
import app.beep.tests.client.Server;
import app.beep.tests.platform.SystemTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in both languages, both themes and at a phone's width: looked at by axe-core, and kept as a picture. */
@SystemTest
@ExtendWith(Browsers.class)
@Tag("R-UI-05")
class PagesIT {
    private static final String DIALOG = "dialog[open]";
    private static final String MENU = "[role=menu]";

    private final Beep beep;
    private final Chromium chromium;
    private final Person alice;
    private final Server club;
    private final Channel general;
    private final Invite invite;
    private final Inspection inspection = new Inspection();

    PagesIT(Beep beep, Chromium chromium) {
        this.beep = beep;
        this.chromium = chromium;
        alice = beep.signsUp("alice");
        club = alice.createsServer();
        general = alice.opensChannel(club, "general");
        invite = alice.makesInvite(club);
    }

    @BeforeEach
    void talk() {
        var bob = beep.signsUp("bob");
        bob.accepts(invite);
        alice.posts("Who brings the **lantern**?").in(general);
        bob.posts("I do! And:\n\n- biscuits\n- a map\n- `string`").in(general);
        alice.posts("Merci, à demain !").in(general);
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESK, Look.NIGHT, Look.BUREAU, Look.PHONE, Look.POCHE);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_page_is_accessible(Look look) {
        var context = chromium.opens(look.options());
        visitorsPages(context, look);
        logInPages(context, look);
        membersPages(context, look);
        newcomersPage(chromium.opens(look.options()), look);
        assertThat(inspection.violations()).isEmpty();
    }

    private void visitorsPages(BrowserContext context, Look look) {
        var page = context.newPage();
        visit(page, "/", "landing", look);
        visit(page, "/signup", "sign-up", look);
        visit(page, "/invite/" + invite.code(), "invite", look);
        visit(page, "/invite/nothing", "invite-unknown", look);
        visit(page, "/nothing/here", "not-found", look);
        page.close();
    }

    /** Leaves the context logged in. */
    private void logInPages(BrowserContext context, Look look) {
        var page = context.newPage();
        page.navigate(beep.origin() + club.path());
        page.locator("#kc-login").waitFor();
        inspection.look(page, "log-in", look);
        page.locator("#username").fill(alice.email());
        page.locator("#password").fill("not my password");
        page.locator("#kc-login").click();
        page.locator("#username[aria-invalid=true], #password[aria-invalid=true]")
                .first()
                .waitFor();
        inspection.look(page, "log-in-wrong", look);
        logIn(page, alice);
        page.close();
    }

    private void membersPages(BrowserContext context, Look look) {
        var page = context.newPage();
        visit(page, club.path() + "/channels/" + general.id(), "channel", look);
        page.keyboard().press("Control+k");
        page.getByRole(AriaRole.DIALOG).waitFor();
        inspection.look(page, "switcher", look);
        visit(page, club.path() + "/moderation", "cases", look);
        if (look.language().startsWith("en")) {
            visit(page, club.path() + "/channels/" + general.id(), "channel", look);
            openings(look).forEach(opening -> examineOpened(page, opening, look));
        }
        page.close();
    }

    /** Something that opens when one clicks one after the other of these; {@code opened} selects it. */
    private record Opening(String name, String opened, List<Function<Page, Locator>> clicks) {
        @SafeVarargs
        static Opening of(String name, String opened, Function<Page, Locator>... clicks) {
            return new Opening(name, opened, List.of(clicks));
        }
    }

    private static List<Opening> openings(Look look) {
        if (look.isPhone()) {
            return List.of(
                    Opening.of("channels", DIALOG, page -> page.getByLabel("Show channels")),
                    Opening.of("members", DIALOG, page -> page.getByLabel("Show members")));
        }
        return List.of(
                Opening.of(
                        "search",
                        "[aria-label='Search for']",
                        page -> page.getByLabel("Search").first()),
                Opening.of(
                        "add-server",
                        DIALOG,
                        page -> page.getByLabel("Add a server").first()),
                Opening.of(
                        "create-channel",
                        DIALOG,
                        page -> page.getByLabel("Create a channel").first()),
                Opening.of(
                        "menu",
                        MENU,
                        page -> page.getByLabel(Pattern.compile("^Your menu")).first()),
                Opening.of("server-menu", MENU, PagesIT::serverMenu),
                Opening.of(
                        "invite-people",
                        DIALOG,
                        page -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Invite people"))
                                .first()),
                Opening.of(
                        "report",
                        DIALOG,
                        page -> page.getByLabel("Message actions").nth(1),
                        page -> item(page, "Report message")));
    }

    private static Locator serverMenu(Page page) {
        return page.getByLabel(Pattern.compile(": server menu")).first();
    }

    private static Locator item(Page page, String name) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name));
    }

    private void examineOpened(Page page, Opening opening, Look look) {
        opening.clicks().forEach(click -> click.apply(page).click());
        page.locator(opening.opened()).first().waitFor();
        inspection.look(page, opening.name(), look);
        page.keyboard().press("Escape");
    }

    private void newcomersPage(BrowserContext context, Look look) {
        var page = context.newPage();
        page.navigate(beep.origin() + club.path());
        logIn(page, beep.signsUp("carol"));
        visit(page, "/", "home", look);
        visit(page, club.path(), "server-of-others", look);
        page.close();
    }

    private void logIn(Page page, Person person) {
        page.locator("#username").fill(person.email());
        page.locator("#password").fill(Person.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.contains(club.path()));
    }

    private void visit(Page page, String path, String name, Look look) {
        page.navigate(beep.origin() + path);
        page.locator("h1, main article").first().waitFor();
        inspection.look(page, name, look);
    }
}
