package app.beep.tests.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that was uploaded; size in bytes, width and height in pixels. */
public record Media(
        UUID id,
        String name,
        String contentType,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        String url) {}
