package app.beep.media.images.control;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a picture is turned: the one thing in a JPEG's EXIF segment that belongs to the picture. */
final class Exif {
    /** As it is stored. */
    static final int UPRIGHT = 1;

    private static final int LAST = 8;
    private static final int NAME = 0x45786966;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;

    private Exif() {}

    /** @param segment its content, without marker and length; 1 to 8, {@link #UPRIGHT} when it does not tell */
    static int orientation(ByteBuffer segment) {
        try {
            if (segment.getInt() != NAME || segment.getShort() != 0) {
                return UPRIGHT;
            }
            var tiff = segment.slice();
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var directory = tiff.getInt(4);
            var entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                var entry = directory + 2 + 12 * i;
                if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
                    var orientation = tiff.getShort(entry + 8);
                    return orientation >= UPRIGHT && orientation <= LAST ? orientation : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }

    /** A segment, with its marker and length, that tells nothing else. */
    static byte[] turned(int orientation) {
        return ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .putInt(NAME)
                .putShort((short) 0)
                .putShort((short) 0x4D4D)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) SHORT)
                .putInt(1)
                .putInt(orientation << 16)
                .putInt(0)
                .array();
    }
}
