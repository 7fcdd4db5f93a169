package app.beep.servers.invites.boundary;

import app.beep.servers.invites.entity.InviteTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Null;
import org.jspecify.annotations.Nullable;

/** An invite by link: at most {@code maxUses} times, for {@code expiresIn} seconds (30 days at most). */
public record NewInvite(
        @Min(1) @Max(100_000) @Nullable Integer maxUses,
        @Min(1) @Max(2_592_000) @Nullable Integer expiresIn,

        @Null(message = "invites to a person are not offered yet") @Nullable
        String userId) {

    InviteTerms terms() {
        return new InviteTerms(maxUses, expiresIn);
    }
}
