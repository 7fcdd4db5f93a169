package app.beep.tests.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages at rest, kept in {@code target/screenshots} for people to look at. */
public final class Screenshots {
    private static final Path FOLDER = Path.of("target/screenshots");

    private Screenshots() {}

    /** @param name of the page and the look: {@code channel-fr-dark-phone} */
    public static void take(Page page, String name) {
        Rest.of(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
