package app.beep.servers.access.control;

import app.beep.common.authorization.AccessState;
import app.beep.common.authorization.AccessVersion;
import app.beep.common.authorization.AccessVersions;
import app.beep.common.ids.ServerId;
import app.beep.common.redis.Redis;
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
    Redis redis;

    /** A server's state as stored. */
    public record Settled(long version, long channelsVersion, String snapToken) {}

    /** What Permify has reached: one less than the server's own version while a change is on its way there. */
    public Optional<AccessState> settled(ServerId server) {
        return read("""
                select access_version - (exists (
                    select 1 from access_change
                    where server_id = server.id and kind <> 'version'))::int as version,
                  coalesce(channels_version, 0) as channels_version, coalesce(snap_token, '') as snap_token
                from server left join access_state on server_id = id where id = ?
                """, server);
    }

    /** What Permify will have reached once the changes that are being applied are. */
    private Optional<AccessState> coming(ServerId server) {
        return read("""
                select access_version as version, coalesce(channels_version, 0) as channels_version,
                  coalesce(snap_token, '') as snap_token
                from server left join access_state on server_id = id where id = ?
                """, server);
    }

    private Optional<AccessState> read(String question, ServerId server) {
        return sql.withHandle(
                        db -> db.select(question, server).mapTo(Settled.class).findOne())
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
        sql.useHandle(db -> db.createUpdate("""
                        insert into access_state (server_id, snap_token, channels_version)
                        values (:server, coalesce(:token, ''), :channels)
                        on conflict (server_id) do update set
                          snap_token = coalesce(:token, access_state.snap_token),
                          channels_version = greatest(access_state.channels_version, :channels)
                        """)
                .bind("server", server)
                .bind("token", snapToken)
                .bind("channels", channelsVersion)
                .execute());
    }

    /** Everything noted has been written: lets all services know. False when Redis does not answer. */
    boolean share(ServerId server) {
        return share(server, coming(server).orElse(GONE));
    }

    /** As {@link #share(ServerId)} while changes of beep-servers' own may still be on their way. */
    boolean shareSettled(ServerId server) {
        return share(server, settled(server).orElse(GONE));
    }

    /** Once this returns, whoever looks at the announcements finds this one: Redis hands out before it reads on. */
    private boolean share(ServerId server, AccessState state) {
        return redis.insist(client -> {
                    client.hset(AccessVersions.REDIS_KEY, server.toString(), state.text());
                    client.publish(AccessVersions.CHANGED, server.toString());
                    return client.ping();
                })
                .isPresent();
    }
}
