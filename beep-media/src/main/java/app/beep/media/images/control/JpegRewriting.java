package app.beep.media.images.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A JPEG without comments and the segments of applications: EXIF, XMP, IPTC, further pictures. Its colour profile stays, and
 * of EXIF how it is turned. What follows its end is left out.
 */
final class JpegRewriting extends Rewriting {
    private static final int PIECE = 8 * 1024;
    private static final int MARK = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final byte[] PROFILE_NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);

    private boolean begun;
    private boolean inScan;
    private boolean over;
    private int met = -1;

    JpegRewriting(InputStream original) {
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
            return passed(2);
        }
        if (inScan) {
            return scanned();
        }
        if (met < 0) {
            var first = in.readUnsignedByte();
            if (first != MARK) {
                over = true;
                return bytes(new byte[] {(byte) first}, theRest());
            }
            met = afterMark();
        }
        var marker = met;
        met = -1;
        return segment(marker);
    }

    /** Marks may be repeated. */
    private int afterMark() throws IOException {
        var byteAfter = in.readUnsignedByte();
        while (byteAfter == MARK) {
            byteAfter = in.readUnsignedByte();
        }
        return byteAfter;
    }

    private InputStream segment(int marker) throws IOException {
        if (marker == END) {
            over = true;
            return marked(END);
        }
        if (stands(marker)) {
            return marked(marker);
        }
        var length = in.readUnsignedShort();
        inScan = marker == SCAN;
        return switch (marker) {
            case EXIF -> turned(ByteBuffer.wrap(read(length)));
            case PROFILE -> profile(length);
            default ->
                marker == COMMENT || isForeign(marker)
                        ? leftOut(Math.max(0, length - 2))
                        : bytes(head(marker, length), passed(Math.max(0, length - 2)));
        };
    }

    private byte[] read(int length) throws IOException {
        var content = new byte[Math.max(0, length - 2)];
        in.readFully(content);
        return content;
    }

    /** JFIF says how wide a pixel is, Adobe how colours are meant. */
    private static boolean isForeign(int marker) {
        return marker > FIRST_APPLICATION && marker <= LAST_APPLICATION && marker != ADOBE;
    }

    /** Markers without a length. */
    private static boolean stands(int marker) {
        return marker <= 1 || marker >= 0xD0 && marker <= START;
    }

    private static InputStream turned(ByteBuffer exif) {
        var orientation = Exif.orientation(exif);
        return orientation == Exif.UPRIGHT ? nothing() : bytes(Exif.turned(orientation));
    }

    private InputStream profile(int length) throws IOException {
        var content = read(length);
        var isOne = content.length >= PROFILE_NAME.length
                && ByteBuffer.wrap(content, 0, PROFILE_NAME.length).equals(ByteBuffer.wrap(PROFILE_NAME));
        return isOne ? bytes(head(PROFILE, length), bytes(content)) : nothing();
    }

    /** The coded picture up to the next marker; a byte that looks like one is followed by zero or is a restart. */
    private InputStream scanned() throws IOException {
        var out = new ByteArrayOutputStream(PIECE);
        while (out.size() < PIECE - 1) {
            var read = in.read();
            if (read < 0) {
                over = true;
                break;
            }
            if (read == MARK && isMarker(out)) {
                break;
            }
            if (read != MARK) {
                out.write(read);
            }
        }
        return bytes(out.toByteArray());
    }

    private boolean isMarker(ByteArrayOutputStream out) throws IOException {
        var following = afterMark();
        if (following == 0 || following >= 0xD0 && following < START) {
            out.write(MARK);
            out.write(following);
            return false;
        }
        met = following;
        inScan = false;
        return true;
    }

    private static InputStream marked(int marker) {
        return bytes((byte) MARK, (byte) marker);
    }

    private static byte[] head(int marker, int length) {
        return new byte[] {(byte) MARK, (byte) marker, (byte) (length >> 8), (byte) length};
    }
}
