package app.beep.media.images.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A GIF without comments and foreign extensions (XMP is one), and without what follows its end. */
final class GifRewriting extends Rewriting {
    private static final int HEAD = 13;
    private static final int IMAGE_HEAD = 9;
    private static final int HAS_COLOURS = 0x80;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int COMMENT = 0xFE;
    private static final int APPLICATION = 0xFF;
    private static final Set<String> KEPT = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    private boolean begun;
    private boolean inBlocks;
    private boolean kept;
    private boolean over;

    GifRewriting(InputStream original) {
        super(original);
    }

    @Override
    @Nullable
    InputStream next() throws IOException {
        if (over) {
            return ended();
        }
        if (!begun) {
            begun = true;
            var head = new byte[HEAD];
            in.readFully(head);
            return bytes(head, passed(colours(head[10])));
        }
        return inBlocks ? block() : part();
    }

    private InputStream part() throws IOException {
        var kind = in.readUnsignedByte();
        return switch (kind) {
            case EXTENSION -> extension();
            case IMAGE -> image();
            default -> {
                over = true;
                yield bytes((byte) kind);
            }
        };
    }

    /** Its name, if it has one, is its first block. */
    private InputStream extension() throws IOException {
        var label = in.readUnsignedByte();
        inBlocks = true;
        kept = label != COMMENT;
        if (label != APPLICATION) {
            return kept ? bytes((byte) EXTENSION, (byte) label) : nothing();
        }
        var head = new byte[3 + in.readUnsignedByte()];
        head[0] = EXTENSION;
        head[1] = (byte) label;
        head[2] = (byte) (head.length - 3);
        in.readFully(head, 3, head.length - 3);
        kept = KEPT.contains(new String(Arrays.copyOfRange(head, 3, head.length), StandardCharsets.ISO_8859_1));
        return kept ? bytes(head) : nothing();
    }

    private InputStream image() throws IOException {
        var head = new byte[1 + IMAGE_HEAD];
        head[0] = IMAGE;
        in.readFully(head, 1, IMAGE_HEAD);
        inBlocks = true;
        kept = true;
        return bytes(head, passed(colours(head[IMAGE_HEAD]) + 1));
    }

    private InputStream block() throws IOException {
        var length = in.readUnsignedByte();
        inBlocks = length > 0;
        return kept ? bytes(new byte[] {(byte) length}, passed(length)) : leftOut(length);
    }

    private static int colours(byte flags) {
        return (flags & HAS_COLOURS) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }
}
