package app.beep.media.images.control;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A HEIC or AVIF whose items of EXIF and XMP are blank: they keep their place, because items are found by where they stand.
 */
final class HeifRewriting extends Rewriting {
    /** What a file says that it is, at its beginning. */
    static final Set<String> BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

    private static final int MOST_DESCRIPTION = 4 * 1024 * 1024;
    private static final int SIZE_AND_TYPE = 8;

    private List<HeifItems.Place> blank = List.of();
    private long position;
    private long boxEnd;

    HeifRewriting(InputStream original) {
        super(original);
    }

    @Override
    @Nullable
    InputStream next() throws IOException {
        return position < boxEnd ? content() : box();
    }

    private @Nullable InputStream box() throws IOException {
        var first = in.read();
        if (first < 0) {
            return null;
        }
        var head = new byte[SIZE_AND_TYPE];
        head[0] = (byte) first;
        in.readFully(head, 1, head.length - 1);
        var said = ByteBuffer.wrap(head).getInt() & 0xFFFF_FFFFL;
        if (said == 1) {
            head = Arrays.copyOf(head, head.length + Long.BYTES);
            in.readFully(head, SIZE_AND_TYPE, Long.BYTES);
            said = ByteBuffer.wrap(head).getLong(SIZE_AND_TYPE);
        }
        var type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
        var size = said == 0 || said < head.length ? Long.MAX_VALUE - position : said;
        boxEnd = position + size;
        position += head.length;
        var left = boxEnd - position;
        return type.equals("meta") && left <= MOST_DESCRIPTION ? description(head, (int) left) : bytes(head);
    }

    private InputStream description(byte[] head, int length) throws IOException {
        var content = new byte[length];
        in.readFully(content);
        position += length;
        try {
            blank = new HeifItems(ByteBuffer.wrap(content)).blankMetadata();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new EOFException("no whole description");
        }
        return bytes(head, bytes(content));
    }

    /** Up to the next change between what stays and what does not. */
    private InputStream content() {
        var from = position;
        var covering = blank.stream()
                .filter(place -> place.covers(from))
                .mapToLong(HeifItems.Place::end)
                .max();
        var until = covering.orElseGet(() -> blank.stream()
                .mapToLong(HeifItems.Place::start)
                .filter(start -> start > from)
                .min()
                .orElse(boxEnd));
        position = Math.min(until, boxEnd);
        return covering.isPresent() ? blanked(position - from) : passed(position - from);
    }
}
