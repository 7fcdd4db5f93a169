package app.beep.media.files.entity;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MediaId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.media.images.entity.Dimensions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file that somebody uploaded; with a channel once it is attached to a message there. Size in bytes. */
public record MediaFile(
        MediaId id,
        UserId uploaderId,
        String name,
        String contentType,
        long size,
        String sha256,
        @Nullable Integer width,
        @Nullable Integer height,
        Instant uploadedAt,
        @Nullable ChannelId channelId,
        @Nullable ServerId serverId) {
    private static final Set<String> SHOWN_IMAGES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif");

    public static MediaFile uploaded(
            MediaId id,
            UserId uploader,
            FileName name,
            String contentType,
            long size,
            String sha256,
            Optional<Dimensions> dimensions) {
        return new MediaFile(
                id,
                uploader,
                name.text(),
                contentType,
                size,
                sha256,
                dimensions.map(Dimensions::width).orElse(null),
                dimensions.map(Dimensions::height).orElse(null),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
    }

    /** Raster images, sound and video: what a browser shows without running anything. */
    public boolean isShownInPlace() {
        return SHOWN_IMAGES.contains(contentType)
                || contentType.startsWith("audio/")
                || contentType.startsWith("video/");
    }
}
