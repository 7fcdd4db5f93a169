package app.beep.moderation.cases.control;

import app.beep.common.ids.CaseId;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;
import app.beep.events.catalogue.CaseState;
import app.beep.moderation.cases.entity.ModerationCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Cases as stored. */
@ApplicationScoped
public class Cases {
    @Inject
    Jdbi sql;

    /**
     * Counts one more report of a message, opening its case with the first one; the case's row stays locked until the
     * transaction ends.
     */
    public ModerationCase count(CaseId newId, ServerId server, ChannelId channel, MessageId message, Instant at) {
        return sql.withHandle(db -> db.createQuery("""
                        insert into moderation_case
                          (id, server_id, channel_id, message_id, report_count, opened_at, last_reported_at)
                        values (:id, :server, :channel, :message, 1, :at, :at)
                        on conflict (message_id) do update
                          set report_count = moderation_case.report_count + 1, last_reported_at = excluded.last_reported_at
                        returning *
                        """)
                .bind("id", newId)
                .bind("server", server)
                .bind("channel", channel)
                .bind("message", message)
                .bind("at", at)
                .mapTo(ModerationCase.class)
                .one());
    }

    public Optional<ModerationCase> find(CaseId id) {
        return sql.withHandle(db -> db.select("select * from moderation_case where id = ?", id)
                .mapTo(ModerationCase.class)
                .findOne());
    }

    public boolean isReported(MessageId message) {
        return sql.withHandle(db -> db.select("select 1 from moderation_case where message_id = ?", message)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** The newest activity first. */
    public List<ModerationCase> of(
            Collection<ServerId> servers, @Nullable CaseState state, CasePosition after, int limit) {
        if (servers.isEmpty()) {
            return List.of();
        }
        return sql.withHandle(db -> db.createQuery("""
                        select * from moderation_case
                        where server_id in (<servers>)
                          and (cast(:state as text) is null or state = :state)
                          and (last_reported_at, id) < (:time, :id)
                        order by last_reported_at desc, id desc limit :limit
                        """)
                .bindList("servers", List.copyOf(servers))
                .bind("state", state == null ? null : state.wireName())
                .bind("time", after.time())
                .bind("id", after.id())
                .bind("limit", limit)
                .mapTo(ModerationCase.class)
                .list());
    }

    /** Those with a case that was reported last, so many at most. */
    List<ServerId> servers(int most) {
        return sql.withHandle(db ->
                db.createQuery("""
                        select server_id from moderation_case
                        group by server_id order by max(last_reported_at) desc limit :most
                        """).bind("most", most).mapTo(ServerId.class).list());
    }

    public long open() {
        return sql.withHandle(db -> db.select("select count(*) from moderation_case where state = 'open'")
                .mapTo(Long.class)
                .one());
    }
}
