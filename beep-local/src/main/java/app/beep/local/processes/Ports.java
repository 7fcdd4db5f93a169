package app.beep.local.processes;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;

/**
 * Free ports, each with a name. They lie below the range that systems use for outgoing connections, so that a port is
 * still free when a killed process is started again on it.
 */
public record Ports(Map<String, Integer> byName) {
    /** The one address that every server of the platform listens on. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    public static Ports free(Collection<String> names) {
        return free(names, 0);
    }

    /** @param kept for something else: no name gets it */
    public static Ports free(Collection<String> names, int kept) {
        var random = new SplittableRandom();
        return free(names, kept, () -> random.nextInt(LOWEST, HIGHEST));
    }

    static Ports free(Collection<String> names, int kept, IntSupplier candidates) {
        var chosen = new LinkedHashMap<String, Integer>();
        for (var name : names) {
            int port = candidates.getAsInt();
            while (port == kept || chosen.containsValue(port) || !isFree(port)) {
                port = candidates.getAsInt();
            }
            chosen.put(name, port);
        }
        return new Ports(chosen);
    }

    public int of(String name) {
        var port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("No port is named " + name);
        }
        return port;
    }

    /** Where an HTTP server answers on this port of the loopback address. */
    public static String url(int port) {
        return "http://" + LOOPBACK + ":" + port;
    }

    /** The port of the loopback address; asks nobody what that is, and no setting of the JVM turns it into another. */
    public static InetSocketAddress address(int port) {
        return new InetSocketAddress(LOOPBACK, port);
    }

    /** Whether nothing listens on the port, neither on loopback nor on another address. */
    public static boolean isFree(int port) {
        return refusal(port).isEmpty();
    }

    /** Why this program cannot listen on the port; empty when it can. */
    public static Optional<IOException> refusal(int port) {
        return refusal(address(port)).or(() -> refusal(new InetSocketAddress(port)));
    }

    private static Optional<IOException> refusal(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(refused);
        }
    }
}
