package app.beep.users.profiles.boundary;

import app.beep.common.ids.UserId;
import app.beep.common.names.DisplayName;
import app.beep.common.names.Username;
import app.beep.users.profiles.entity.ProfileDraft;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The profile of a new account, from beep-auth; without a display name the username is shown. */
public record NewProfile(
        @NotNull UserId userId,
        @NotNull @Username String username,
        @Nullable @DisplayName String displayName,
        @Nullable @Size(max = 254) String email) {

    ProfileDraft draft() {
        return new ProfileDraft(userId, username, displayName, email);
    }
}
