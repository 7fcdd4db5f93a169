package app.beep.media.images.control;

import app.beep.media.images.entity.Dimensions;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Sizes of PNG, JPEG (turned as EXIF says), GIF and WebP images. Reads the header only, a few megabytes at most and none
 * of them kept; whatever is not as it should be has no size.
 */
public final class ImageHeaders {
    private ImageHeaders() {}

    /** @param contentType what the bytes were recognised as */
    public static Optional<Dimensions> read(String contentType, InputStream image) {
        var in = new DataInputStream(new BufferedInputStream(image));
        try {
            return switch (contentType) {
                case "image/png" -> png(in);
                case "image/jpeg" -> new JpegHeader(in).read();
                case "image/gif" -> gif(in);
                case "image/webp" -> webp(in);
                default -> Optional.empty();
            };
        } catch (IOException tooShort) {
            return Optional.empty();
        }
    }

    private static Optional<Dimensions> png(DataInputStream in) throws IOException {
        in.skipNBytes(12);
        return in.readInt() == tag("IHDR") ? Dimensions.of(in.readInt(), in.readInt()) : Optional.empty();
    }

    private static Optional<Dimensions> gif(DataInputStream in) throws IOException {
        in.skipNBytes(6);
        return Dimensions.of(little(in, 2), little(in, 2));
    }

    private static Optional<Dimensions> webp(DataInputStream in) throws IOException {
        in.skipNBytes(12);
        var kind = in.readInt();
        in.skipNBytes(4);
        if (kind == tag("VP8 ")) {
            in.skipNBytes(6);
            return Dimensions.of(little(in, 2) & 0x3FFF, little(in, 2) & 0x3FFF);
        }
        if (kind == tag("VP8L")) {
            in.skipNBytes(1);
            var bits = little(in, 4);
            return Dimensions.of((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
        }
        if (kind == tag("VP8X")) {
            in.skipNBytes(4);
            return Dimensions.of(little(in, 3) + 1, little(in, 3) + 1);
        }
        return Optional.empty();
    }

    private static int little(DataInputStream in, int bytes) throws IOException {
        var value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= in.readUnsignedByte() << 8 * i;
        }
        return value;
    }

    private static int tag(String four) {
        return four.charAt(0) << 24 | four.charAt(1) << 16 | four.charAt(2) << 8 | four.charAt(3);
    }
}
