package app.beep.events.catalogue;

import app.beep.common.ids.UserId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as everybody may see them; by id alone where the names cannot be had. */
@Schema(requiredProperties = {"id", "username", "displayName"})
public record UserView(
        UserId id,
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String avatarUrl,
        @Nullable String bio) {

    public static UserView nameless(UserId id) {
        return new UserView(id, null, null, null, null);
    }
}
