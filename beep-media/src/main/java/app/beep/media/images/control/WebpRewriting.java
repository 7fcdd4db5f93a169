package app.beep.media.images.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A WebP whose chunks of EXIF and XMP are blank: they keep their place, because the file says at its beginning how long it
 * is. What follows that length is left out.
 */
final class WebpRewriting extends Rewriting {
    private static final int HEAD = 12;
    private static final int NAME_AND_LENGTH = 8;
    private static final int HAS_EXIF_OR_XMP = 0x0C;
    private static final byte[] IGNORED = "JUNK".getBytes(StandardCharsets.ISO_8859_1);

    private long left = -1;

    WebpRewriting(InputStream original) {
        super(original);
    }

    @Override
    @Nullable
    InputStream next() throws IOException {
        if (left < 0) {
            var head = new byte[HEAD];
            in.readFully(head);
            left = little(head) - 4;
            return bytes(head);
        }
        return left < NAME_AND_LENGTH ? ended() : chunk();
    }

    private InputStream chunk() throws IOException {
        var head = new byte[NAME_AND_LENGTH];
        in.readFully(head);
        var length = little(head) + (little(head) & 1);
        left -= NAME_AND_LENGTH + length;
        return switch (new String(head, 0, 4, StandardCharsets.ISO_8859_1)) {
            case "EXIF", "XMP " -> {
                System.arraycopy(IGNORED, 0, head, 0, IGNORED.length);
                yield bytes(head, blanked(length));
            }
            case "VP8X" ->
                bytes(concatenated(head, (byte) (in.readUnsignedByte() & ~HAS_EXIF_OR_XMP)), passed(length - 1));
            default -> bytes(head, passed(length));
        };
    }

    private static byte[] concatenated(byte[] head, byte flags) {
        var both = Arrays.copyOf(head, head.length + 1);
        both[head.length] = flags;
        return both;
    }

    private static long little(byte[] head) {
        return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFF_FFFFL;
    }
}
