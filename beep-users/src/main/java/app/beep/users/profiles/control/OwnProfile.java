package app.beep.users.profiles.control;

import app.beep.common.database.UniqueViolation;
import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.common.profile.ProfileNeeded;
import app.beep.users.profiles.entity.Profile;
import app.beep.users.profiles.entity.ProfileDraft;
import app.beep.users.profiles.entity.ProfileEdit;
import jakarta.data.exceptions.DataException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What somebody does with the profile that is theirs. */
@RequestScoped
public class OwnProfile {
    @Inject
    Profiles profiles;

    @Inject
    ProfileEvents events;

    @Inject
    Registration registration;

    @Inject
    IdempotencyKeys keys;

    /** @throws ProblemException 409 {@code profile-incomplete} when the user has not chosen a username yet */
    public Profile of(UserId user) {
        return profiles.of(user).orElseThrow(ProfileNeeded::incomplete);
    }

    /**
     * Changes the profile; concurrent changes follow each other.
     *
     * @param precondition looks at the profile as it is under the lock, and throws to leave it so
     * @throws ProblemException 409 {@code username-taken} or {@code profile-incomplete}
     */
    @Transactional
    public Profile change(UserId user, ProfileEdit edit, Consumer<Profile> precondition) {
        var profile = profiles.locked(user).orElseThrow(ProfileNeeded::incomplete);
        precondition.accept(profile);
        profile.apply(edit);
        try {
            profiles.update(profile);
        } catch (DataException | PersistenceException failure) {
            throw UniqueViolation.caused(failure) ? new UsernameTaken(profile.username()) : failure;
        }
        events.updated(profile);
        return profile;
    }

    /**
     * Completes a first login that came without a profile; the same key gives the same profile again.
     *
     * @param choice what the key stands for
     * @throws ProblemException 409 {@code username-taken} or {@code profile-exists}; 422 when the key began another choice
     */
    @Transactional
    public Profile complete(ProfileDraft draft, Record choice, @Nullable String key) {
        var user = draft.userId();
        return keys.claim(user, key, choice, user.toString()).isPresent() ? of(user) : registration.register(draft);
    }
}
