package app.beep.common.profile;

import app.beep.common.ids.UserId;
import java.util.Optional;

/** Who has a profile, as beep-users knows it. */
public interface ProfilesHeld {

    /** Empty while it cannot be told. */
    Optional<Boolean> has(UserId user);
}
