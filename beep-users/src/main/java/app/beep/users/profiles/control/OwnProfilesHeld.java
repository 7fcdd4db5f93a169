package app.beep.users.profiles.control;

import app.beep.common.ids.UserId;
import app.beep.common.profile.ProfilesHeld;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.Optional;

/** In beep-users itself profiles are read where they are kept. */
@Alternative
@Priority(1)
@RequestScoped
public class OwnProfilesHeld implements ProfilesHeld {
    @Inject
    Profiles profiles;

    @Override
    public Optional<Boolean> has(UserId user) {
        return Optional.of(profiles.of(user).isPresent());
    }
}
