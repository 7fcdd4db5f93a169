package app.beep.servers.invites.boundary;

import app.beep.common.ids.ServerId;
import app.beep.events.catalogue.ServerView;
import app.beep.servers.invites.entity.Invite;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invite as clients see it; a preview tells of the server too. */
@Schema(requiredProperties = {"code", "url", "serverId", "uses"})
public record InviteView(
        String code,
        String url,
        ServerId serverId,
        @Nullable Integer maxUses,
        int uses,
        @Nullable Instant expiresAt,
        @Nullable ServerView server) {

    static InviteView of(Invite invite, String publicUrl, @Nullable ServerView server) {
        return new InviteView(
                invite.code(),
                publicUrl + "/invite/" + invite.code(),
                invite.serverId(),
                invite.maxUses(),
                invite.uses(),
                invite.expiresAt(),
                server);
    }
}
