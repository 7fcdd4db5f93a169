package app.beep.media.files.control;

import app.beep.common.ids.MediaId;
import app.beep.media.files.entity.MediaFile;
import org.jspecify.annotations.Nullable;

/** A file as clients see it: size in bytes, width and height in pixels for images, {@code url} a path without a token. */
public record MediaView(
        MediaId id,
        String name,
        String contentType,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        String url) {

    public static MediaView of(MediaFile file) {
        return new MediaView(
                file.id(),
                file.name(),
                file.contentType(),
                file.size(),
                file.width(),
                file.height(),
                "/api/media/" + file.id());
    }
}
