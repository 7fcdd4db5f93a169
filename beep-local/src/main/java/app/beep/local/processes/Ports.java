package app.beep.local.processes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

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
        var random = new SplittableRandom();
        var chosen = new LinkedHashMap<String, Integer>();
        for (var name : names) {
            int port = random.nextInt(LOWEST, HIGHEST);
            while (chosen.containsValue(port) || !isFree(port)) {
                port = random.nextInt(LOWEST, HIGHEST);
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

    /** Whether nothing listens on the port, neither on loopback nor on another address. */
    public static boolean isFree(int port) {
        return binds(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && binds(new InetSocketAddress(port));
    }

    private static boolean binds(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
