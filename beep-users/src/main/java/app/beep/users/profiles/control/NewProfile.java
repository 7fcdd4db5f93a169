package app.beep.users.profiles.control;

import app.beep.common.names.DisplayName;
import app.beep.common.names.Username;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A profile to be created; without a display name the username is shown. */
public record NewProfile(
        @NotNull UUID userId,
        @NotNull @Username String username,
        @Nullable @DisplayName String displayName,
        @Nullable @Size(max = 254) String email) {

    String shownName() {
        return displayName == null ? username : displayName.strip();
    }
}
