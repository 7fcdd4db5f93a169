package app.beep.users.profiles.boundary;

import app.beep.common.identity.Identity;
import app.beep.common.ids.UserId;
import app.beep.users.profiles.entity.Profile;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One's own profile: what everybody sees, and what only its owner does. {@code globalRoles} come from the token (R-AUTH-10). */
@Schema(requiredProperties = {"id", "username", "displayName", "locale", "globalRoles"})
public record OwnProfileView(
        UserId id,
        String username,
        String displayName,
        @Nullable String bio,
        @Nullable String email,
        String locale,
        List<String> globalRoles) {
    private static final Set<String> GLOBAL_ROLES = Set.of("user", "admin");

    static OwnProfileView of(Profile profile, Identity identity) {
        return new OwnProfileView(
                profile.userId(),
                profile.username(),
                profile.displayName(),
                profile.bio(),
                profile.email(),
                profile.locale(),
                identity.roles().stream()
                        .filter(GLOBAL_ROLES::contains)
                        .sorted()
                        .toList());
    }
}
