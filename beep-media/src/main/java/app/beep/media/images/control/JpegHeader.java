package app.beep.media.images.control;

import app.beep.media.images.entity.Dimensions;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The segments of a JPEG before its picture: the frame's size, and the orientation that EXIF tells of. */
final class JpegHeader {
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int EXIF = 0xE1;
    private static final int START_OF_SCAN = 0xDA;

    private final DataInputStream in;
    private int orientation = Exif.UPRIGHT;

    JpegHeader(DataInputStream in) {
        this.in = in;
    }

    Optional<Dimensions> read() throws IOException {
        in.skipNBytes(2);
        for (int seen = 0; seen < MOST_BYTES; ) {
            var marker = marker();
            if (marker == START_OF_SCAN) {
                return Optional.empty();
            }
            var length = in.readUnsignedShort() - 2;
            if (length < 0) {
                return Optional.empty();
            }
            if (isFrame(marker)) {
                return frame();
            }
            if (marker == EXIF) {
                orientation = Exif.orientation(ByteBuffer.wrap(in.readNBytes(length)));
            } else {
                in.skipNBytes(length);
            }
            seen += length + 4;
        }
        return Optional.empty();
    }

    private int marker() throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new IOException("no marker");
        }
        var marker = in.readUnsignedByte();
        for (int fill = 0; marker == 0xFF && fill < 16; fill++) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** SOF0 to SOF15, among which DHT, JPG and DAC have numbers too. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private Optional<Dimensions> frame() throws IOException {
        in.skipNBytes(1);
        var height = in.readUnsignedShort();
        var size = Dimensions.of(in.readUnsignedShort(), height);
        return orientation >= 5 && orientation <= 8 ? size.map(Dimensions::turned) : size;
    }
}
