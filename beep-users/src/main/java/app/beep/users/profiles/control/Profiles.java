package app.beep.users.profiles.control;

import app.beep.common.ids.UserId;
import app.beep.users.profiles.entity.Profile;
import jakarta.data.repository.Find;
import jakarta.data.repository.Param;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The stored profiles. */
@Repository
public interface Profiles {

    @Find
    Optional<Profile> of(UserId userId);

    /** Regardless of letter case. */
    @Query("where lower(username) = lower(:name)")
    Optional<Profile> named(@Param("name") String name);

    @Query("where userId in :ids")
    List<Profile> among(@Param("ids") Collection<UserId> ids);

    /** Adds a profile unless the user has one or the username is taken; says how many were added. */
    @Query("""
            insert into Profile (userId, username, displayName, email, locale, createdAt, version)
            values (:userId, :username, :displayName, :email, :locale, :createdAt, 0)
            on conflict do nothing
            """)
    int addIfFree(
            @Param("userId") UserId userId,
            @Param("username") String username,
            @Param("displayName") String displayName,
            @Param("email") @Nullable String email,
            @Param("locale") String locale,
            @Param("createdAt") Instant createdAt);

    @Update
    void update(Profile changed);

    @Query("delete from Profile where userId = :userId")
    int remove(@Param("userId") UserId userId);

    StatelessSession session();

    /** Locks the row until the transaction ends, so that changes of one profile follow each other. */
    default Optional<Profile> locked(UserId userId) {
        return Optional.ofNullable(session().get(Profile.class, userId, LockMode.PESSIMISTIC_WRITE));
    }
}
