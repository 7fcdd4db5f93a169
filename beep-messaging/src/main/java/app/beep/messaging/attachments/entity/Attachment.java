package app.beep.messaging.attachments.entity;

import app.beep.common.ids.MediaId;
import org.jspecify.annotations.Nullable;

/** A file of a message: size in bytes, width and height in pixels for images. */
public record Attachment(
        MediaId id,
        String name,
        String contentType,
        long size,
        @Nullable Integer width,
        @Nullable Integer height) {}
