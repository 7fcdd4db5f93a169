package app.beep.moderation.cases.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report to be made, with a comment of at most 1000 characters. */
public record NewReport(
        @NotNull UUID messageId,
        @NotNull UUID channelId,

        @NotNull
        @Pattern(
                regexp = "spam|harassment|hate|violence|illegal|other",
                message = "must be spam, harassment, hate, violence, illegal or other")
        String reason,

        @Size(max = 1000)
        @Pattern(regexp = "[^\\x00\\p{Cs}]*", flags = Pattern.Flag.DOTALL, message = "must be text")
        @Nullable
        String comment) {}
