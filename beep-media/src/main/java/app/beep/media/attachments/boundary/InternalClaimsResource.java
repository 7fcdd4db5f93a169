package app.beep.media.attachments.boundary;

import app.beep.common.identity.ForServices;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MediaId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.media.attachments.control.Claiming;
import app.beep.media.attachments.entity.Claim;
import app.beep.media.attachments.entity.ClaimId;
import app.beep.media.files.control.MediaView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Claims of files for messages that are about to be posted. */
@ApplicationScoped
@Path("/internal/claims/{claimId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ForServices("messaging")
public class InternalClaimsResource {
    @Inject
    Claiming claiming;

    /** The files wanted by a message of the uploader's in a channel. */
    public record Wanted(
            @NotNull UserId uploaderId,
            @NotNull MessageId messageId,
            @NotNull ChannelId channelId,
            @NotNull ServerId serverId,
            @NotEmpty @Size(max = 10) List<@NotNull MediaId> mediaIds) {}

    /** The claimed files, in the order in which they were wanted. */
    public record Claimed(List<MediaView> items) {}

    /** Claims files; repeatable. 422 {@code unknown-attachment} when one of them cannot be had; then none is. */
    @PUT
    public Claimed claim(@PathParam("claimId") ClaimId claimId, @NotNull @Valid Wanted wanted) {
        var claim = new Claim(claimId, wanted.uploaderId(), wanted.messageId(), wanted.channelId(), wanted.serverId());
        return new Claimed(claiming.claim(claim, wanted.mediaIds()).stream()
                .map(MediaView::of)
                .toList());
    }

    /** The post was refused: its files are free again. */
    @DELETE
    public void release(@PathParam("claimId") ClaimId claimId) {
        claiming.release(claimId);
    }
}
