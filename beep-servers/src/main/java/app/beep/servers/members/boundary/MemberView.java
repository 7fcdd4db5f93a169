package app.beep.servers.members.boundary;

import app.beep.servers.members.entity.Member;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member as clients see it. */
@Schema(requiredProperties = {"user", "roles", "joinedAt"})
public record MemberView(
        @Schema(implementation = MemberView.User.class) JsonObject user, List<UUID> roles, Instant joinedAt) {

    /** What beep-users tells about the person. */
    @Schema(requiredProperties = {"id", "username", "displayName"})
    public record User(
            UUID id,
            String username,
            String displayName,
            @Nullable String avatarUrl,
            @Nullable String bio) {}

    public static MemberView of(Member member, List<UUID> roles, JsonObject user) {
        return new MemberView(user, roles, member.joinedAt());
    }
}
