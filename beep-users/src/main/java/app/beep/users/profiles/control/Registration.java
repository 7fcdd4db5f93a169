package app.beep.users.profiles.control;

import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.users.profiles.entity.Profile;
import app.beep.users.profiles.entity.ProfileDraft;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The beginning of profiles, and their end when a sign-up is undone. */
@RequestScoped
@Transactional
public class Registration {
    @Inject
    Profiles profiles;

    @Inject
    ProfileEvents events;

    /**
     * Creates a profile; doing so again with the same user and username changes nothing.
     *
     * @throws ProblemException 409 {@code username-taken}, or {@code profile-exists} when the user has another name
     */
    public Profile register(ProfileDraft fresh) {
        var added = profiles.addIfFree(
                fresh.userId(),
                fresh.username(),
                fresh.shownName(),
                fresh.email(),
                Profile.FIRST_LOCALE,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        var profile = profiles.of(fresh.userId()).orElseThrow(() -> new UsernameTaken(fresh.username()));
        if (!profile.isNamed(fresh.username())) {
            throw ProblemException.of(ProblemType.PROFILE_EXISTS, "This account has a profile with another username.");
        }
        if (added == 1) {
            events.created(profile);
        }
        return profile;
    }

    /** Takes a profile back; nothing happens when there is none. */
    public void undo(UserId userId) {
        if (profiles.remove(userId) == 1) {
            events.deleted(userId);
        }
    }
}
