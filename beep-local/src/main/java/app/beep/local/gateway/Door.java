package app.beep.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the clients of one event loop come in: as many of an address and in all as the limits allow, and each for as long
 * as it does its part. Nothing is waited for on a thread here, so a slow client costs its connection and no more.
 */
final class Door {
    private static final long LOOK_MILLIS = 250;

    /** What all event loops share. */
    record House(
            Limits limits,
            Attendance connections,
            Holdings holdings,
            LongBodies longBodies,
            Offences offences,
            Turns requests,
            Turns upgrades) {
        static House of(Limits limits, LongSupplier clock) {
            return new House(
                    limits,
                    new Attendance(limits.connectionsOfAddress(), limits.connections()),
                    new Holdings(limits.bytesOfAddress(), limits.bytes()),
                    new LongBodies(limits.longBodies(), limits.longBodiesOfAddress()),
                    new Offences(clock),
                    new Turns(limits.requestsOfOne()),
                    new Turns(limits.upgradesOfAddress()));
        }
    }

    private final House house;
    private final LongSupplier clock;
    private final Map<HttpConnection, Guest> guests = new HashMap<>();

    Door(Vertx vertx, House house, LongSupplier clock) {
        this.house = house;
        this.clock = clock;
        vertx.setPeriodic(LOOK_MILLIS, look -> List.copyOf(guests.values()).forEach(Guest::judge));
    }

    House house() {
        return house;
    }

    /** A connection has come. */
    void enter(HttpConnection connection) {
        var address = connection.remoteAddress().hostAddress();
        if (!house.connections().enter(address)) {
            connection.close();
            return;
        }
        var guest = new Guest(connection, address, house.limits(), house.holdings(), clock);
        guests.put(connection, guest);
        // Vert.x tells the end to somebody else once the connection is upgraded.
        guest.onEnd(() -> leave(connection, guest));
    }

    private void leave(HttpConnection connection, Guest guest) {
        guests.remove(connection);
        guest.gone();
        house.connections().leave(guest.address());
    }

    /** The header fields of a request have come. */
    void asked(HttpServerRequest request) {
        var guest = guest(request);
        if (guest != null) {
            guest.asks(request);
        }
    }

    /** Who asks; null for one that has just gone. */
    @Nullable
    Guest guest(HttpServerRequest request) {
        return guests.get(request.connection());
    }
}
