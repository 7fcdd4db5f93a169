package app.beep.users.profiles.boundary;

import app.beep.common.names.Username;
import jakarta.validation.constraints.NotNull;

/** What completes a first login. */
public record ChosenUsername(@NotNull @Username String username) {}
