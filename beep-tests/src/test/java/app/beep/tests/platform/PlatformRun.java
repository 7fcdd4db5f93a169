package app.beep.tests.platform;

import app.beep.local.platform.Deployment;
import app.beep.local.platform.Launcher;
import app.beep.local.platform.Platform;
import app.beep.local.platform.PlatformOptions;
import app.beep.tests.client.Beep;
import app.beep.tests.faults.Links;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A platform on free ports with fresh data below {@code beep-tests/target}. It ends with the run, also when the run is
 * broken off; what a killed run left behind is ended by the next one.
 *
 * @param beep its clients' view
 * @param links the ways between its services, to be broken
 */
record PlatformRun(Platform platform, Beep beep, Links links) implements AutoCloseable {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path STATE = ROOT.resolve("beep-tests/target/platform");

    /** Small enough to be reached in a test; every other setting is the default. */
    private static final Map<String, String> LIMITS =
            Map.of("BEEP_SERVERS_MAX_MEMBERS", "6", "BEEP_AUTH_REFRESH_GRACE_SECONDS", "3");

    static PlatformRun start() {
        var began = System.nanoTime();
        forgetEarlierRuns();
        var links = new Links();
        var platform = Platform.start(PlatformOptions.of(ROOT, STATE)
                .withRewiring(links::rewired)
                .withDeployment(deployment())
                .withEnvironment(environment())
                .withProgress(sentence -> System.out.println("[platform] " + sentence)));
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        System.out.printf("[platform] started at %s in %.1f s%n", platform.url(), (System.nanoTime() - began) / 1e9);
        return new PlatformRun(platform, Beep.at(platform.url()), links);
    }

    /** All in one server, or, with {@code -Dbeep.split}, each service in its own and two of those that share work. */
    private static Deployment deployment() {
        return System.getProperty("beep.split") == null
                ? Deployment.TOGETHER
                : new Deployment(true, Map.of("messaging", 2, "notify", 2));
    }

    /** With {@code -Dbeep.permify.url} and {@code -Dbeep.permify.token} a Permify that is there already decides. */
    private static Map<String, String> environment() {
        var environment = new HashMap<>(LIMITS);
        Optional.ofNullable(System.getProperty("beep.permify.url"))
                .ifPresent(url -> environment.put("BEEP_PERMIFY_URL", url));
        Optional.ofNullable(System.getProperty("beep.permify.token"))
                .ifPresent(token -> environment.put("BEEP_PERMIFY_TOKEN", token));
        return environment;
    }

    private static void forgetEarlierRuns() {
        var earlier = new Launcher(STATE);
        earlier.stop();
        try {
            earlier.deleteState();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        platform.close();
    }
}
