package app.beep.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Person;
import app.beep.tests.client.Server;
import app.beep.tests.platform.SystemTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reading in the web client while the history grows at both ends and the line comes and goes. */
@SystemTest
@ExtendWith(Browsers.class)
@Tag("R-UI-02")
class ReadingIT {
    private static final int MESSAGES = 180;
    private static final int PAGE = 50;
    private static final double A_PIXEL = 1.5;
    private static final double TO_SETTLE_MILLIS = 400;

    /** The page's line to the gateway, which the test ends and keeps from coming back. */
    private static final String CUTTABLE_LINE = """
            window.WebSocket = class extends WebSocket {
                constructor(address, protocol) {
                    super(window.isCut ? address + '/nowhere' : address, protocol);
                    window.line = this;
                }
            };
            """;

    private final Beep beep;
    private final Chromium chromium;
    private Person alice;
    private Person bob;
    private Server club;
    private Channel general;

    ReadingIT(Beep beep, Chromium chromium) {
        this.beep = beep;
        this.chromium = chromium;
    }

    @BeforeEach
    void two_people_in_a_channel() {
        alice = beep.signsUp("alice");
        bob = beep.signsUp("bob");
        club = alice.createsServer();
        general = alice.opensChannel(club, "general");
        alice.letsIn(club, bob);
    }

    @Test
    @Tag("R-MSG-06")
    void scrolling_back_through_the_history_never_moves_what_one_reads() {
        for (int number = 1; number <= MESSAGES; number++) {
            (number % 7 == 0 ? bob : alice).posts(text(number)).in(general);
        }
        var context = chromium.opens(Look.DESK.options().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        var visitor = Visitor.in(context, beep.origin(), bob);
        var older = new ArrayDeque<Route>();
        visitor.page().route(Pattern.compile("/messages\\?.*before="), older::add);
        visitor.logsInTo(general);
        visitor.sees("message %d of".formatted(MESSAGES));
        for (int page = 0; page < (MESSAGES - 1) / PAGE; page++) {
            scrollUntilAsked(visitor, older);
            visitor.page().waitForTimeout(TO_SETTLE_MILLIS);
            var read = visitor.history().topmost();
            var place = visitor.history().placeOf(read);
            older.remove().resume();
            visitor.page().waitForTimeout(TO_SETTLE_MILLIS);
            assertThat(visitor.history().placeOf(read)).as(read).isEqualTo(place, within(A_PIXEL));
        }
        scrollToBeginning(visitor);
        visitor.sees("message 1 of");

        var read = visitor.history().topmost();
        var place = visitor.history().placeOf(read);
        alice.posts("and one more").in(general);
        assertThat(button(visitor, "1 new message")).isVisible();
        assertThat(visitor.history().placeOf(read)).as(read).isEqualTo(place, within(A_PIXEL));
        button(visitor, "1 new message").click();
        visitor.sees("and one more");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    @Tag("R-RT-03")
    void what_was_said_while_the_line_was_down_is_there_once_when_it_is_back() {
        alice.posts("before").in(general);
        var context = chromium.opens(Look.DESK.options());
        context.addInitScript(CUTTABLE_LINE);
        var visitor = Visitor.in(context, beep.origin(), bob);
        visitor.logsInTo(general);
        alice.posts("live").in(general);
        visitor.sees("live");

        visitor.page().evaluate("() => { window.isCut = true; window.line.close(); }");
        for (int number = 1; number <= 5; number++) {
            alice.posts("meanwhile " + number).in(general);
        }
        var reconnect = button(visitor, "Connect now");
        reconnect.waitFor();
        var inspection = new Inspection();
        inspection.look(visitor.page(), "line-lost", Look.DESK);
        assertThat(inspection.violations()).isEmpty();
        assertThat(visitor.page().getByText("meanwhile")).hasCount(0);
        visitor.page().evaluate("() => { window.isCut = false; }");
        reconnect.click();
        visitor.sees("meanwhile 5");
        alice.posts("live again").in(general);
        visitor.sees("live again");

        visitor.history()
                .showsExactly(List.of(
                        "before",
                        "live",
                        "meanwhile 1",
                        "meanwhile 2",
                        "meanwhile 3",
                        "meanwhile 4",
                        "meanwhile 5",
                        "live again"));
    }

    @Test
    @Tag("R-MSG-07")
    void what_is_said_while_the_page_comes_up_is_there_once() throws Exception {
        var said = IntStream.rangeClosed(1, 20).mapToObj("number %d"::formatted).toList();
        alice.posts(said.getFirst()).in(general);
        var visitor = Visitor.in(chromium.opens(Look.DESK.options()), beep.origin(), bob);
        try (var talk = Executors.newSingleThreadScheduledExecutor()) {
            var rest = new ArrayDeque<>(said.subList(1, said.size()));
            talk.scheduleAtFixedRate(() -> alice.posts(rest.remove()).in(general), 0, 200, TimeUnit.MILLISECONDS);
            visitor.logsInTo(general);
            visitor.sees(said.getLast());
            visitor.history().showsExactly(said);
        }
    }

    @Test
    @Tag("R-CHAN-02")
    @Tag("R-UI-05")
    void who_may_only_read_is_told_so_and_can_leave() {
        var listener = alice.createsRole(club, "listener");
        var access = Map.of(
                "restricted", true, "roles", List.of(Map.of("roleId", listener.id(), "read", true, "write", false)));
        var stage = alice.post(club.path() + "/channels", Map.of("name", "stage", "type", "text", "access", access))
                .expect(201)
                .as(Channel.class);
        alice.gives(listener, bob);
        alice.posts("welcome to the show").in(stage);
        var inspection = new Inspection();
        var visitor = Visitor.in(chromium.opens(Look.NIGHT.options()), beep.origin(), bob);
        visitor.logsInTo(stage);
        assertThat(visitor.page().getByText("You may read this channel")).isVisible();
        inspection.look(visitor.page(), "read-only", Look.NIGHT);
        visitor.choosesInServerMenu("Leave server");
        visitor.page().getByRole(AriaRole.DIALOG).waitFor();
        inspection.look(visitor.page(), "leave", Look.NIGHT);
        assertThat(inspection.violations()).isEmpty();
    }

    /** Of different heights: lines, lists, code. */
    private static String text(int number) {
        var start = "message %d of %d".formatted(number, MESSAGES);
        return switch (number % 5) {
            case 0 -> start + "\n\n- with\n- a\n- list";
            case 1 -> start + "\n\n```\nsome(code);\nmore(code);\n```";
            case 2 -> start + " " + "and many words ".repeat(25);
            default -> start;
        };
    }

    private static void scrollUntilAsked(Visitor visitor, Deque<Route> older) {
        for (int step = 0; older.isEmpty() && step < 100; step++) {
            visitor.history().scrolls(-350);
            visitor.page().waitForTimeout(30);
        }
        assertThat(older).hasSize(1);
    }

    private static void scrollToBeginning(Visitor visitor) {
        var beginning = visitor.page().getByText("This is where #general begins.");
        for (int step = 0; !beginning.isVisible() && step < 100; step++) {
            visitor.history().scrolls(-350);
            visitor.page().waitForTimeout(30);
        }
        assertThat(beginning).isVisible();
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
