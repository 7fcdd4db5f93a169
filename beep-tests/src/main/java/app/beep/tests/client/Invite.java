package app.beep.tests.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invite by link. */
public record Invite(
        String code, String url, UUID serverId, @Nullable Integer maxUses, int uses) {
    public String acceptance() {
        return "/invites/" + code + "/accept";
    }
}
