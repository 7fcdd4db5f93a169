package app.beep.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.beep.tests.client.Channel;
import app.beep.tests.client.Person;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Somebody in front of the web client, in a browser context of their own; speaks English. */
public final class Visitor {
    /** Selects the messages of a channel. */
    public static final String MESSAGE = "main article";

    private static final double PATIENCE_MILLIS = 30_000;

    private final Page page;
    private final URI origin;
    private final String username;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Visitor(BrowserContext context, URI origin, String username) {
        this.origin = origin;
        this.username = username;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    /** Comes to the first page, without an account, in a browser that is recorded. */
    public static Visitor arrives(Chromium chromium, URI origin, String name, Look look) {
        var visitor = new Visitor(chromium.opens(look.options()), origin, Person.uniqueName(name));
        visitor.page.navigate(origin + "/");
        return visitor;
    }

    /** Somebody with an account, whose browser is about to be pointed at Beep for the first time. */
    public static Visitor in(BrowserContext context, URI origin, Person person) {
        return new Visitor(context, origin, person.username());
    }

    /** Goes to a channel by way of the log-in page, and waits for its messages. */
    public void logsInTo(Channel channel) {
        page.navigate(address(channel));
        page.locator("#username").fill(username + "@example.org");
        logsInAtKeycloak();
        page.locator(MESSAGE).first().waitFor();
    }

    public String address(Channel channel) {
        return "%s/servers/%s%s".formatted(origin, channel.serverId(), channel.path());
    }

    public Page page() {
        return page;
    }

    public String username() {
        return username;
    }

    /** What the page's scripts and its security policy complained of. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** From the first page to an account, through the log-in page, to the first page of somebody who is logged in. */
    public void signsUp() {
        page.navigate(origin + "/signup");
        fillsInSignUp();
    }

    private void fillsInSignUp() {
        page.getByLabel("E-mail address").fill(username + "@example.org");
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password", exactly()).fill(Person.PASSWORD);
        button("Sign up").click();
        logsInAtKeycloak();
    }

    /** The form of Keycloak; the e-mail address is filled in already. */
    public void logsInAtKeycloak() {
        page.locator("#password").waitFor();
        page.locator("#password").fill(Person.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(origin.toString()) && !address.contains("/identity/"));
    }

    public void createsServer(String name) {
        button("Create a server").first().click();
        dialog().getByLabel("Server name").fill(name);
        dialog().getByRole(AriaRole.BUTTON, named("Create server")).click();
        dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    public void createsChannel(String name) {
        button("Create a channel").first().click();
        dialog().getByLabel("Channel name").fill(name);
        dialog().getByRole(AriaRole.BUTTON, named("Create channel")).click();
        composer(name).waitFor();
    }

    /** @return the link */
    public String makesInvite() {
        button("Invite people").first().click();
        dialog().getByRole(AriaRole.BUTTON, named("Create invite link")).click();
        var link = dialog().getByLabel("Invite link").inputValue();
        page.keyboard().press("Escape");
        return link;
    }

    /** As somebody who has no account yet: the link survives sign-up and log-in. */
    public void signsUpFromInvite(String link) {
        page.navigate(link);
        page.getByText("Create an account to join").click();
        fillsInSignUp();
        button("Accept invite").click();
    }

    public void entersChannel(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first()
                .click();
        composer(name).waitFor();
    }

    public void says(String text, String channel) {
        composer(channel).fill(text);
        composer(channel).press("Enter");
    }

    public void sendsPicture(Path file, String text, String channel) {
        page.locator("input[type=file]").setInputFiles(file);
        page.getByText(Pattern.compile(", ready")).waitFor();
        says(text, channel);
    }

    public void sees(String text) {
        assertThat(conversation().getByText(text).first()).isVisible();
    }

    /** The messages as they are drawn. */
    public History history() {
        return new History(page);
    }

    /** The message's picture, drawn by the browser and not merely there. */
    public void seesPicture(String name) {
        var picture = conversation().locator("img[alt*='%s']".formatted(name)).last();
        picture.waitFor();
        page.waitForFunction("image => image.complete && image.naturalWidth > 0", picture.elementHandle());
    }

    /** Opens a picture by keyboard, sees it large, and is back at it after Escape. */
    public void looksClosely(String name) {
        var small = conversation().getByLabel("Show " + name).last();
        small.press("Enter");
        var large = dialog().locator("img").first();
        large.waitFor();
        page.waitForFunction("image => image.complete && image.naturalWidth > 0", large.elementHandle());
        page.keyboard().press("Escape");
        dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(small).isFocused();
    }

    /** @return the results */
    public Locator searches(String words) {
        button("Search").first().click();
        page.getByLabel("Search for").fill(words);
        page.getByLabel("Search for").press("Enter");
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
    }

    /** @param reason as the form words it */
    public void reports(String text, String reason) {
        var message = page.getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
        message.hover();
        message.getByLabel("Message actions").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Report message"))
                .click();
        dialog().getByLabel(reason).check();
        dialog().getByRole(AriaRole.BUTTON, named("Report")).click();
        page.getByText("Thank you. The moderators will look at it.").waitFor();
    }

    /** The page on which those who may moderate the server see what has been reported. */
    public void opensCases() {
        choosesInServerMenu("Reported messages");
    }

    public void choosesInServerMenu(String item) {
        page.getByLabel(Pattern.compile(": server menu")).first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
    }

    public Locator composer(String channel) {
        return page.getByLabel("Message to " + channel);
    }

    private Locator conversation() {
        return page.getByRole(AriaRole.MAIN);
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
