package app.beep.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The system's Chromium, without a window, driven by Playwright. One thread at a time. */
public final class Chromium implements AutoCloseable {
    /** Why there is none, for people who read a skipped test. */
    public static final String MISSING =
            "No Chromium found: install it (Debian: apt-get install chromium) or set BEEP_CHROMIUM to its program.";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final long LONGEST_INSTALL_MINUTES = 5;

    private final Playwright playwright;
    private final Browser browser;
    private final List<Recording> recordings = new ArrayList<>();

    private Chromium(Path program, Path node) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
    }

    /** Starts it; installs Debian's package first where it is missing and this process may. Empty where there is none. */
    public static Optional<Chromium> start() {
        var node = onPath("node");
        var program = program().or(Chromium::installed);
        return program.flatMap(found -> node.map(runtime -> new Chromium(found, runtime)));
    }

    /** For contexts that nobody records. */
    public Browser browser() {
        return browser;
    }

    /** A context of which everything is recorded, until {@link #closeAll()}. */
    public BrowserContext opens(NewContextOptions options) {
        var context = browser.newContext(options);
        recordings.add(new Recording(context));
        return context;
    }

    /**
     * Writes down what is recorded, before it is closed.
     *
     * @param folder gets a folder for each context, numbered from 1 in the order in which they were opened
     */
    public void keepAll(Path folder) {
        for (int number = 1; number <= recordings.size(); number++) {
            recordings.get(number - 1).keepIn(folder.resolve("browser-" + number));
        }
    }

    /** Closes every recorded context and forgets what it did. */
    public void closeAll() {
        recordings.forEach(Recording::close);
        recordings.clear();
    }

    private static Optional<Path> program() {
        return Optional.ofNullable(System.getenv("BEEP_CHROMIUM"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .or(() -> NAMES.stream().flatMap(name -> onPath(name).stream()).findFirst());
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> installed() {
        if (!"root".equals(System.getProperty("user.name")) || onPath("apt-get").isEmpty()) {
            return Optional.empty();
        }
        System.out.println("[browser] installing Chromium from Debian's packages");
        run("apt-get", "update");
        run("apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-color-emoji");
        return program();
    }

    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            process.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var running = process.start();
            if (!running.waitFor(LONGEST_INSTALL_MINUTES, TimeUnit.MINUTES)) {
                running.destroy();
            }
        } catch (IOException e) {
            System.out.println("[browser] " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
