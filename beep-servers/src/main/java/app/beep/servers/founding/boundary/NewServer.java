package app.beep.servers.founding.boundary;

import app.beep.common.json.WireName;
import app.beep.common.names.CommunityName;
import app.beep.common.names.CommunityNames;
import app.beep.events.catalogue.Visibility;
import app.beep.servers.founding.entity.ServerDraft;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A server to be founded; private unless said otherwise. */
public record NewServer(
        @NotNull @CommunityName String name,

        @Pattern(regexp = "private|public", message = "must be private or public") @Nullable
        String visibility,

        @Size(max = 1000)
        @Pattern(regexp = "[^\\x00]*", flags = Pattern.Flag.DOTALL, message = "must be text")
        @Nullable
        String description) {

    public NewServer {
        name = CommunityNames.normal(name);
    }

    ServerDraft draft() {
        var wanted = visibility == null ? "private" : visibility;
        return new ServerDraft(name, WireName.read(Visibility.class, wanted).orElseThrow(), description);
    }
}
