package app.beep.users.profiles.control;

import app.beep.events.catalogue.UserView;
import app.beep.users.profiles.entity.Profile;

/** How users are shown to everybody, in answers and events. */
public final class UserViews {
    private UserViews() {}

    public static UserView of(Profile profile) {
        return new UserView(profile.userId(), profile.username(), profile.displayName(), null, profile.bio());
    }
}
