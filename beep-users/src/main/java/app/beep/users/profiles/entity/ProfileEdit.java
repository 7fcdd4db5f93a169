package app.beep.users.profiles.entity;

import org.jspecify.annotations.Nullable;

/** What becomes of a profile: what is absent stays as it is, and an empty bio removes it. */
public record ProfileEdit(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String bio,
        @Nullable String locale) {}
