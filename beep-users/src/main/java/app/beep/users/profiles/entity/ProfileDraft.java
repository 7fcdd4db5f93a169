package app.beep.users.profiles.entity;

import app.beep.common.ids.UserId;
import org.jspecify.annotations.Nullable;

/** A profile to be created. */
public record ProfileDraft(
        UserId userId,
        String username,
        @Nullable String displayName,
        @Nullable String email) {

    /** Without a display name the username; what surrounds a name is no part of it. */
    public String shownName() {
        return displayName == null ? username : displayName.strip();
    }
}
