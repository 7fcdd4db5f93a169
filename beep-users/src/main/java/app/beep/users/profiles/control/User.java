package app.beep.users.profiles.control;

import app.beep.users.profiles.entity.Profile;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A user as everybody may see them; in answers and events. */
@Schema(requiredProperties = {"id", "username", "displayName"})
public record User(
        UUID id,
        String username,
        String displayName,
        @Nullable String bio) {

    public static User of(Profile profile) {
        return new User(profile.userId(), profile.username(), profile.displayName(), profile.bio());
    }
}
