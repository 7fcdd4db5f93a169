package app.beep.tests.client;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role of a server. */
public record Role(
        UUID id,
        UUID serverId,
        String name,
        @Nullable String color,
        int position,
        String kind,
        List<String> permissions) {

    public String path() {
        return "/servers/" + serverId + "/roles/" + id;
    }

    /** Where a member has the role, or has it not. */
    public String of(Person member) {
        return "/servers/" + serverId + "/members/" + member.id() + "/roles/" + id;
    }
}
