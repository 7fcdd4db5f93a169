package app.beep.media.files.control;

import app.beep.common.ids.MediaId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.UserId;
import app.beep.media.files.entity.MediaFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Files as stored: who uploaded what, and where it is attached. */
@ApplicationScoped
public class Files {
    @Inject
    Jdbi sql;

    /** What somebody has uploaded and not attached: so many files with so many bytes together. */
    public record Unattached(long files, long bytes) {}

    /** Lets one upload of a person be counted at a time, until the transaction ends. */
    public void lockUploader(UserId uploader) {
        sql.useHandle(db -> db.execute("""
                insert into uploader (user_id) values (?)
                on conflict (user_id) do update set user_id = excluded.user_id
                """, uploader));
    }

    public Unattached unattached(UserId uploader) {
        return sql.withHandle(
                db -> db.select("""
                        select count(*) as files, coalesce(sum(size), 0) as bytes from file
                        where uploader_id = ? and claim_id is null
                        """, uploader).mapTo(Unattached.class).one());
    }

    public void insert(MediaFile file) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into file (id, uploader_id, name, content_type, size, sha256, width, height, uploaded_at)
                        values (:id, :uploaderId, :name, :contentType, :size, :sha256, cast(:width as int),
                                cast(:height as int), :uploadedAt)
                        """).bindMethods(file).execute());
    }

    public Optional<MediaFile> find(MediaId id) {
        return sql.withHandle(db -> db.select("select * from file where id = ?", id)
                .mapTo(MediaFile.class)
                .findOne());
    }

    /** False when there is no such file of this person's, or it is attached. */
    public boolean deleteUnattached(MediaId id, UserId uploader) {
        return sql.withHandle(db -> db.execute(
                        "delete from file where id = ? and uploader_id = ? and claim_id is null", id, uploader))
                == 1;
    }

    /** Deletes files that nobody attached within the time, some hundreds at once. */
    public List<MediaId> deleteOrphans(Duration age) {
        return sql.withHandle(
                db -> db.select("""
                        delete from file where id in (
                          select id from file
                          where claim_id is null and uploaded_at < now() - make_interval(secs => ?) limit 500)
                        returning id
                        """, age.toSeconds()).mapTo(MediaId.class).list());
    }

    /** Deletes the files of a message. */
    public List<MediaId> deleteOfMessage(MessageId message) {
        return sql.withHandle(db -> db.select("delete from file where message_id = ? returning id", message)
                .mapTo(MediaId.class)
                .list());
    }

    /** Those of the ids that have a row. */
    public Set<MediaId> known(Collection<MediaId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(sql.withHandle(db -> db.createQuery("select id from file where id in (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .mapTo(MediaId.class)
                .list()));
    }
}
