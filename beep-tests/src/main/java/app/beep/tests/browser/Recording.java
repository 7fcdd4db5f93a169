package app.beep.tests.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser context of which everything is remembered until it is known whether anybody wants to see it. */
final class Recording {
    private final BrowserContext context;
    private final List<String> console = new CopyOnWriteArrayList<>();

    /** Begins with everything that the context does from now on. */
    Recording(BrowserContext context) {
        this.context = context;
        context.onConsoleMessage(message -> console.add("%s: %s (%s)"
                .formatted(message.type(), message.text(), message.page().url())));
        context.onWebError(thrown -> console.add("uncaught: " + thrown.error()));
        context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
    }

    /**
     * Keeps each page as it stands (a picture and its HTML), what the console said, and the trace
     * ({@code npx playwright show-trace trace.zip}).
     *
     * @param folder made when it is missing
     */
    void keepIn(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("console.txt"), console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var pages = context.pages();
        for (int number = 1; number <= pages.size(); number++) {
            keep(pages.get(number - 1), folder, "page-" + number);
        }
        context.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve("trace.zip")));
    }

    /** A page that cannot be drawn any more still leaves the rest. */
    private static void keep(Page page, Path folder, String name) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
            Files.writeString(folder.resolve(name + ".html"), page.content());
        } catch (PlaywrightException | IOException e) {
            System.out.printf("[browser] %s of %s is lost: %s%n", name, page.url(), e.getMessage());
        }
    }

    void close() {
        context.close();
    }
}
