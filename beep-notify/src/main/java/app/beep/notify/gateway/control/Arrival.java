package app.beep.notify.gateway.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.problem.ProblemException;
import app.beep.notify.peers.control.ServersApi.Access;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A connection comes into a room, with what beep-servers has just said of its access. */
final class Arrival implements Step {
    private final Room room;
    private final Connection connection;
    private final Access access;
    private final long accessVersion;
    private final CompletableFuture<Map<ChannelId, Long>> heads = new CompletableFuture<>();
    private @Nullable Rights rights;

    Arrival(Room room, Connection connection, Access access, long accessVersion) {
        this.room = room;
        this.connection = connection;
        this.access = access;
        this.accessVersion = accessVersion;
    }

    CompletableFuture<Map<ChannelId, Long>> heads() {
        return heads;
    }

    @Override
    public @Nullable Question question() {
        if (!connection.isOpen() || rights != null) {
            return null;
        }
        if (!room.readers.know(accessVersion) && !room.readers.isProvisional()) {
            return room.lookAtAll(Set.of(access.userId()), accessVersion, answer -> rights = answer);
        }
        var readable = room.readers.of(access.roleSet());
        if (readable == null || !room.readers.areAt(accessVersion)) {
            return room.lookAt(access.userId(), answer -> rights = answer);
        }
        var unknown = room.feeds.unknown(readable);
        return unknown.isEmpty() ? null : room.headsOf(unknown);
    }

    @Override
    public void take() {
        var readable = readable();
        heads.complete(
                readable == null || !connection.isOpen() ? Map.of() : room.seat(connection, access.userId(), readable));
    }

    private @Nullable Set<ChannelId> readable() {
        return rights == null ? room.readers.of(access.roleSet()) : rights.of(access.userId());
    }

    @Override
    public boolean giveUp(ProblemException problem) {
        heads.completeExceptionally(problem);
        return true;
    }
}
