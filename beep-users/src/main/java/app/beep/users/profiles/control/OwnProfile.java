package app.beep.users.profiles.control;

import app.beep.common.database.UniqueViolation;
import app.beep.common.identity.Caller;
import app.beep.common.problem.ProblemException;
import app.beep.users.profiles.entity.Profile;
import app.beep.users.profiles.entity.ProfileChange;
import jakarta.data.exceptions.DataException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.function.Consumer;

/** The caller's own profile. */
@RequestScoped
public class OwnProfile {
    @Inject
    Profiles profiles;

    @Inject
    ProfileEvents events;

    @Inject
    Caller caller;

    /** @throws ProblemException 409 {@code profile-incomplete} when the caller has not chosen a username yet */
    public Profile get() {
        return profiles.of(caller.id().value()).orElseThrow(OwnProfile::incomplete);
    }

    /**
     * Changes the profile; concurrent changes follow each other.
     *
     * @param precondition looks at the profile as it is under the lock, and throws to leave it so
     * @throws ProblemException 409 {@code username-taken} or {@code profile-incomplete}
     */
    public Profile change(ProfileChange change, Consumer<Profile> precondition) {
        var profile = profiles.locked(caller.id().value()).orElseThrow(OwnProfile::incomplete);
        precondition.accept(profile);
        profile.apply(change);
        try {
            profiles.update(profile);
        } catch (DataException | PersistenceException failure) {
            throw UniqueViolation.caused(failure) ? new UsernameTaken(profile.username()) : failure;
        }
        events.updated(profile);
        return profile;
    }

    private static ProblemException incomplete() {
        return ProblemException.conflict(
                "profile-incomplete", "Profile incomplete", "Choose a username first: POST /api/users/me.");
    }
}
