package app.beep.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** The messages of a channel as somebody has them before their eyes. */
public record History(Page page) {

    /** Scrolls the messages by so many pixels, upwards when negative. */
    public void scrolls(int pixels) {
        list().evaluate("(list, pixels) => list.scrollTop += pixels", pixels);
    }

    /** The first message that is wholly in view, by its words. */
    public String topmost() {
        return (String) list().evaluate("""
                list => [...list.querySelectorAll('article')]
                    .find(row => row.getBoundingClientRect().top > list.getBoundingClientRect().top).innerText
                """);
    }

    /** How many pixels below the top of the list a message stands. */
    public double placeOf(String words) {
        return ((Number) list().evaluate("""
                (list, words) => [...list.querySelectorAll('article')].find(row => row.innerText === words)
                    .getBoundingClientRect().top - list.getBoundingClientRect().top
                """, words)).doubleValue();
    }

    /** Once the list has come to rest, it has messages with these last words, letters and digits, in this order and no other. */
    public void showsExactly(List<String> messages) {
        var words = messages.stream()
                .map(message -> Pattern.compile("(^|\\s)" + message + "$"))
                .toArray(Pattern[]::new);
        var whole = new LocatorAssertions.HasTextOptions().setUseInnerText(true);
        assertThat(page.locator(Visitor.MESSAGE)).hasText(words, whole);
    }

    private Locator list() {
        return page.getByRole(AriaRole.LOG);
    }
}
