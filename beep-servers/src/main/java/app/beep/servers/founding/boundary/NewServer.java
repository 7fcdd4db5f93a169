package app.beep.servers.founding.boundary;

import app.beep.common.json.WireName;
import app.beep.common.names.CommunityName;
import app.beep.common.names.CommunityNames;
import app.beep.common.text.FreeText;
import app.beep.events.catalogue.Visibility;
import app.beep.servers.founding.entity.ServerDraft;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A server to be founded; private unless said otherwise. */
public record NewServer(
        @NotNull @CommunityName String name,

        @Pattern(regexp = "private|public", message = "must be private or public") @Nullable
        String visibility,

        @FreeText @Schema(maxLength = 1000) @Nullable String description) {

    public NewServer {
        name = CommunityNames.normal(name);
    }

    ServerDraft draft() {
        var wanted = visibility == null ? "private" : visibility;
        return new ServerDraft(name, WireName.read(Visibility.class, wanted).orElseThrow(), description);
    }
}
