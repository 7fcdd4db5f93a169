package app.beep.notify.gateway.control;

import app.beep.notify.gateway.entity.CloseCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Connections that have not said yet who they are, or not yet all of where they stand. Each address may have some of
 * them, and all addresses together; who comes beyond that is let in, and the oldest one goes, of the same address or of
 * the one that has most. A client that says at once who it is gets in however many others say nothing. Who has said
 * nothing for the time of the patience goes, too.
 */
public final class Newcomers {
    private final int mostOfAddress;
    private final int most;
    private final long patienceNanos;
    private final LongSupplier clock;
    private final Map<String, LinkedHashMap<Connection, Long>> byAddress = new HashMap<>();
    private final Map<Connection, String> addresses = new HashMap<>();

    /** @param clock nanoseconds, as {@link System#nanoTime()} */
    public Newcomers(int mostOfAddress, int most, Duration patience, LongSupplier clock) {
        this.mostOfAddress = mostOfAddress;
        this.most = most;
        this.patienceNanos = patience.toNanos();
        this.clock = clock;
    }

    /** @param address of the client, as the gateway in front says it */
    public void await(Connection connection, String address) {
        admit(connection, address).forEach(tooMany -> tooMany.close(CloseCode.TOO_MANY_CONNECTIONS));
    }

    private synchronized List<Connection> admit(Connection connection, String address) {
        addresses.put(connection, address);
        var same = byAddress.computeIfAbsent(address, first -> new LinkedHashMap<>());
        same.put(connection, clock.getAsLong());
        var goes = new ArrayList<Connection>();
        if (same.size() > mostOfAddress) {
            goes.add(same.firstEntry().getKey());
        } else if (addresses.size() > most) {
            goes.add(ofMost().firstEntry().getKey());
        }
        goes.forEach(this::arrived);
        return goes;
    }

    private LinkedHashMap<Connection, Long> ofMost() {
        return byAddress.values().stream()
                .max(Comparator.comparingInt(Map::size))
                .orElseThrow();
    }

    /** It has said all, or it has gone. */
    public synchronized void arrived(Connection connection) {
        var address = addresses.remove(connection);
        if (address != null) {
            byAddress.computeIfPresent(address, (any, same) -> {
                same.remove(connection);
                return same.isEmpty() ? null : same;
            });
        }
    }

    /** Closes those who have said nothing for too long. */
    public void closeSilent() {
        silent().forEach(connection -> {
            arrived(connection);
            connection.close(CloseCode.NOT_AUTHENTICATED);
        });
    }

    private synchronized List<Connection> silent() {
        var now = clock.getAsLong();
        return byAddress.values().stream()
                .flatMap(same -> same.entrySet().stream())
                .filter(one -> now - one.getValue() > patienceNanos)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many there are. */
    public synchronized int size() {
        return addresses.size();
    }
}
