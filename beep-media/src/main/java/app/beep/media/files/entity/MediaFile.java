package app.beep.media.files.entity;

import app.beep.media.images.entity.Dimensions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that somebody uploaded; with a channel once it is attached to a message there. Size in bytes. */
public record MediaFile(
        UUID id,
        UUID uploaderId,
        String name,
        String contentType,
        long size,
        String sha256,
        @Nullable Integer width,
        @Nullable Integer height,
        Instant uploadedAt,
        @Nullable UUID channelId,
        @Nullable UUID serverId) {

    public static MediaFile uploaded(
            UUID id,
            UUID uploader,
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
}
