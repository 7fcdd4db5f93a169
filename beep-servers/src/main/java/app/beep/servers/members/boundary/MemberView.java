package app.beep.servers.members.boundary;

import app.beep.servers.members.entity.Member;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A member as clients see it. */
public record MemberView(JsonObject user, List<UUID> roles, Instant joinedAt) {

    public static MemberView of(Member member, List<UUID> roles, JsonObject user) {
        return new MemberView(user, roles, member.joinedAt());
    }
}
