package app.beep.moderation.cases.boundary;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.json.WireName;
import app.beep.common.text.FreeText;
import app.beep.moderation.cases.entity.Complaint;
import app.beep.moderation.cases.entity.Reason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report to be made, with a comment of at most 1000 characters. */
public record NewReport(
        @NotNull MessageId messageId,
        @NotNull ChannelId channelId,

        @NotNull
        @Pattern(
                regexp = "spam|harassment|hate|violence|illegal|other",
                message = "must be spam, harassment, hate, violence, illegal or other")
        String reason,

        @FreeText @Schema(maxLength = 1000) @Nullable String comment) {

    Complaint complaint() {
        return new Complaint(
                messageId, channelId, WireName.read(Reason.class, reason).orElseThrow(), comment);
    }
}
