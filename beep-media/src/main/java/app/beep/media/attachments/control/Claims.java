package app.beep.media.attachments.control;

import app.beep.common.ids.MediaId;
import app.beep.media.attachments.entity.Attached;
import app.beep.media.attachments.entity.Claim;
import app.beep.media.attachments.entity.ClaimId;
import app.beep.media.files.entity.MediaFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Claims of files as stored. */
@ApplicationScoped
public class Claims {
    @Inject
    Jdbi sql;

    /** The uploader's files that the claim may have, locked until the transaction ends, in the order of their ids. */
    public List<MediaFile> lockFree(Claim claim, Collection<MediaId> ids) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from file
                        where id in (<ids>) and uploader_id = :uploaderId and (claim_id is null or claim_id = :id)
                        order by id for update
                        """)
                .bindList("ids", List.copyOf(ids))
                .bindMethods(claim)
                .mapTo(MediaFile.class)
                .list());
    }

    /** Gives files to the claim; those that are confirmed stay as they are. */
    public void take(Claim claim, Collection<MediaId> ids) {
        sql.useHandle(db -> db.createUpdate("""
                        update file
                        set claim_id = :id, message_id = :messageId, channel_id = :channelId, server_id = :serverId,
                            claimed_at = now()
                        where id in (<ids>) and not confirmed
                        """)
                .bindList("ids", List.copyOf(ids))
                .bindMethods(claim)
                .execute());
    }

    /** The files of a claim are unattached again, unless they are confirmed. */
    public void release(ClaimId claim) {
        sql.useHandle(db -> db.execute(RELEASE + "where claim_id = ? and not confirmed", claim));
    }

    /** The message has been committed: whatever was thought before, this is where the file belongs. */
    public void confirm(Collection<Attached> attached) {
        if (attached.isEmpty()) {
            return;
        }
        sql.useHandle(db -> {
            try (var batch = db.prepareBatch("""
                    update file
                    set claim_id = coalesce(claim_id, :messageId), message_id = :messageId, channel_id = :channelId,
                        server_id = :serverId, claimed_at = coalesce(claimed_at, now()), confirmed = true
                    where id = :mediaId and (not confirmed or message_id = :messageId)
                    """)) {
                attached.forEach(each -> batch.bindMethods(each).add());
                batch.execute();
            }
        });
    }

    /** Files whose message has not been heard of since they were claimed so long ago; 100 at most. */
    public List<MediaId> unconfirmed(Duration age) {
        return sql.withHandle(
                db -> db.select("""
                        select id from file
                        where claim_id is not null and not confirmed and claimed_at < now() - make_interval(secs => ?)
                        order by claimed_at limit 100
                        """, age.toSeconds()).mapTo(MediaId.class).list());
    }

    /** No message has these files: they are unattached again, unless they were claimed anew meanwhile. */
    public void releaseUnconfirmed(Collection<MediaId> ids, Duration age) {
        if (ids.isEmpty()) {
            return;
        }
        sql.useHandle(db -> db.createUpdate(RELEASE + """
                        where id in (<ids>) and claim_id is not null and not confirmed
                          and claimed_at < now() - make_interval(secs => :seconds)
                        """)
                .bindList("ids", List.copyOf(ids))
                .bind("seconds", age.toSeconds())
                .execute());
    }

    /** Every confirmation is doubted: which messages there are has to be asked again. */
    public void doubtAll() {
        sql.useHandle(db -> db.execute("update file set confirmed = false where confirmed"));
    }

    private static final String RELEASE = """
            update file set claim_id = null, message_id = null, channel_id = null, server_id = null, claimed_at = null
            """;
}
