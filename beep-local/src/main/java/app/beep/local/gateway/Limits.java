package app.beep.local.gateway;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What clients may take of the gateway. Generous to many people behind one address: the budgets are for those who take
 * and give nothing.
 *
 * @param connectionsOfAddress connections of one address, at most
 * @param connections of all addresses together, at most
 * @param bytesOfAddress what is kept for the clients of one address (bodies that have not come whole, answers that are
 *     not read), at most
 * @param bytes the same for all addresses together
 * @param smallBody a body below this size is taken whole before a service hears of the request
 * @param aheadOfReader an answer up to this size is taken from the service however slowly the client reads
 * @param longBodies how many longer bodies one service is sent at the same time, at most
 * @param longBodiesOfAddress of those from one address, at most
 * @param requestsOfOne requests of one person, or of all strangers of one address, that one service works on at the same
 *     time, at most; the next ones wait
 * @param upgradesOfAddress sockets that one address opens at the same time, at most; the next ones wait
 * @param firstHead from the connection to the end of the first request's header fields, at most
 * @param idle the same from the answer before
 * @param smallBodyWithin from the header fields until a small body has come, at most
 * @param window a client who sends a long body or reads an answer must move the least in each
 * @param leastInWindow bytes
 * @param penance until whoever has said too much too often is told so when they come for another socket
 */
public record Limits(
        int connectionsOfAddress,
        int connections,
        long bytesOfAddress,
        long bytes,
        int smallBody,
        int aheadOfReader,
        int longBodies,
        int longBodiesOfAddress,
        int requestsOfOne,
        int upgradesOfAddress,
        Duration firstHead,
        Duration idle,
        Duration smallBodyWithin,
        Duration window,
        int leastInWindow,
        Duration penance) {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** Files that the rest of the process may have open. */
    private static final int OTHER_FILES = 1_000;

    public static final Limits DEFAULT = new Limits(
            2_000,
            affordableConnections(),
            16 * MIB,
            64 * MIB,
            257 * KIB,
            MIB,
            32,
            16,
            Math.max(4, 2 * PROCESSORS),
            Math.max(2, PROCESSORS),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(15),
            Duration.ofSeconds(20),
            20 * KIB,
            Duration.ofSeconds(5));

    /** Each connection through the gateway is two open files. */
    private static int affordableConnections() {
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Integer.MAX_VALUE;
        return (int) Math.clamp((files - OTHER_FILES) / 2, 500, 50_000);
    }
}
