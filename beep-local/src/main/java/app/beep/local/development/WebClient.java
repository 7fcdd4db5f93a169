package app.beep.local.development;

import app.beep.local.platform.Launcher;
import app.beep.local.processes.Ports;
import java.io.IOException;
import java.nio.file.Path;

/** Vite's development server in the place of the built web client, at the platform's own address. */
public final class WebClient {
    private static final long POLL_MILLIS = 100;

    private final Path root;
    private final Launcher launcher;

    public WebClient(Path root, Launcher launcher) {
        this.root = root;
        this.launcher = launcher;
    }

    /** Returns when Vite ends, with its exit code; the built client is there again then. */
    public int run() throws IOException, InterruptedException {
        try (var servers = new LiveServers(launcher, "beep-web")) {
            int port = servers.handOverPort("web", "BEEP_WEB_PORT");
            while (!Ports.isFree(port)) {
                Thread.sleep(POLL_MILLIS);
            }
            var vite = new ProcessBuilder(
                            "npx", "vite", "--host", Ports.LOOPBACK, "--port", Integer.toString(port), "--strictPort")
                    .directory(root.resolve("beep-web").toFile())
                    .inheritIO()
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(vite)));
            return vite.waitFor();
        }
    }

    /** npx does not pass a signal on to what it runs. */
    private static void end(Process vite) {
        vite.descendants().forEach(ProcessHandle::destroy);
        vite.destroy();
    }
}
