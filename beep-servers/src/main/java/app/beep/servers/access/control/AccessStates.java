package app.beep.servers.access.control;

import app.beep.common.authorization.AccessState;
import app.beep.common.authorization.AccessVersion;
import app.beep.common.authorization.AccessVersions;
import app.beep.common.ids.ServerId;
import app.beep.common.redis.Redis;
import app.beep.servers.servers.control.Servers;
import app.beep.servers.servers.entity.Server;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * How far Permify has come with each server: kept with the server, and shared in Redis. Written only in the server's turn, so
 * that a later state never gives way to an earlier one.
 */
@ApplicationScoped
public class AccessStates {
    /** Higher than any version: whatever was known of a deleted server is out of date. */
    private static final AccessState GONE = new AccessState(new AccessVersion(1L << 52, 1L << 52), "");

    @Inject
    Jdbi sql;

    @Inject
    Servers servers;

    @Inject
    Redis redis;

    /** A server's state as stored. */
    public record Settled(long version, long channelsVersion, String snapToken) {}

    /** What Permify has reached: one less than the server's own version while a change is on its way there. */
    public Optional<AccessState> settled(ServerId server) {
        return sql.withHandle(db -> db.select("""
                        select access_version - (exists (
                            select 1 from access_change
                            where server_id = server.id and kind <> 'version'))::int as version,
                          channels_version, snap_token
                        from server where id = ?
                        """, server).mapTo(Settled.class).findOne())
                .map(row -> new AccessState(new AccessVersion(row.version(), row.channelsVersion()), row.snapToken()));
    }

    /** As {@link #settled}; Redis learns it again should it have forgotten. */
    public Optional<AccessState> told(ServerId server) {
        var state = settled(server);
        state.ifPresent(known ->
                redis.attempt(client -> client.hsetnx(AccessVersions.REDIS_KEY, server.toString(), known.text())));
        return state;
    }

    /** Keeps the token of a write, and the version of beep-channels should it be higher than the one known. */
    void keep(ServerId server, @Nullable String snapToken, long channelsVersion) {
        sql.useHandle(db -> db.execute("""
                update server set snap_token = coalesce(?, snap_token),
                  channels_version = greatest(channels_version, ?) where id = ?
                """, snapToken, channelsVersion, server));
    }

    /** Everything noted has been written: lets all services know. False when Redis does not answer. */
    boolean share(ServerId server) {
        return share(server, servers.find(server).map(Server::access).orElse(GONE));
    }

    /** As {@link #share(ServerId)} while changes of beep-servers' own may still be on their way. */
    boolean shareSettled(ServerId server) {
        return share(server, settled(server).orElse(GONE));
    }

    private boolean share(ServerId server, AccessState state) {
        return redis.insist(client -> client.hset(AccessVersions.REDIS_KEY, server.toString(), state.text()))
                .isPresent();
    }
}
