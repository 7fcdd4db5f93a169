package app.beep.users.profiles.boundary;

import app.beep.common.names.DisplayName;
import app.beep.common.names.Username;
import app.beep.users.profiles.entity.ProfileEdit;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** What an owner changes of a profile: a member that is absent stays as it is, and an empty bio removes it. */
public record ProfileChange(
        @Nullable @Username String username,
        @Nullable @DisplayName String displayName,

        @Nullable
        @Pattern(
                regexp = "[^\\p{Cs}\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]{0,500}",
                message = "must be at most 500 characters")
        String bio,

        @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Z]{2})?", message = "must be a language tag such as fr or en-GB")
        String locale) {

    ProfileEdit edit() {
        return new ProfileEdit(username, displayName, bio, locale);
    }
}
