package app.beep.media.images.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The box {@code meta} of a HEIC or AVIF (ISO/IEC 14496-12): which items there are, and where in the file they stand. */
final class HeifItems {
    private static final Set<String> METADATA = Set.of("Exif", "mime");
    private static final int VERSION_AND_FLAGS = 4;
    private static final int IN_FILE = 0;
    private static final int IN_BOX = 1;

    private final ByteBuffer meta;
    private final Set<Long> metadata = new HashSet<>();
    private final List<Place> inFile = new ArrayList<>();
    private final List<Place> inBox = new ArrayList<>();

    /** Bytes from start to end, without the last. */
    record Place(long start, long end) {
        boolean covers(long position) {
            return start <= position && position < end;
        }
    }

    /** @param meta its content, without size and type */
    HeifItems(ByteBuffer meta) {
        this.meta = meta;
    }

    /**
     * Blanks the metadata that stands in the box itself.
     *
     * @return where the rest of it stands in the file
     * @throws RuntimeException when the box is not as it should be
     */
    List<Place> blankMetadata() {
        inBoxes("iinf", this::items);
        inBoxes("iloc", this::places);
        inBoxes("idat", data -> inBox.forEach(place -> blank(data, place)));
        return inFile;
    }

    private void inBoxes(String wanted, Consumer<ByteBuffer> look) {
        each(meta.slice(VERSION_AND_FLAGS, meta.capacity() - VERSION_AND_FLAGS), (type, content) -> {
            if (type.equals(wanted)) {
                look.accept(content);
            }
        });
    }

    private static void blank(ByteBuffer data, Place place) {
        for (int at = (int) place.start(); at < Math.min(place.end(), data.capacity()); at++) {
            data.put(at, (byte) 0);
        }
    }

    private static void each(ByteBuffer boxes, BiConsumer<String, ByteBuffer> box) {
        while (boxes.remaining() >= 8) {
            var start = boxes.position();
            var size = boxes.getInt();
            var type = text(boxes);
            box.accept(type, boxes.slice(start + 8, size - 8));
            boxes.position(start + size);
        }
    }

    private static String text(ByteBuffer at) {
        var four = new byte[4];
        at.get(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    private void items(ByteBuffer iinf) {
        var version = iinf.getInt() >>> 24;
        iinf.position(iinf.position() + (version == 0 ? Short.BYTES : Integer.BYTES));
        each(iinf.slice(), (type, infe) -> {
            var ofEntry = infe.getInt() >>> 24;
            if (ofEntry >= 2) {
                var id = number(infe, ofEntry == 2 ? Short.BYTES : Integer.BYTES);
                number(infe, Short.BYTES);
                if (METADATA.contains(text(infe))) {
                    metadata.add(id);
                }
            }
        });
    }

    private void places(ByteBuffer iloc) {
        var version = iloc.getInt() >>> 24;
        var sizes = iloc.getShort() & 0xFFFF;
        var ofIds = version < 2 ? Short.BYTES : Integer.BYTES;
        for (long items = number(iloc, ofIds); items > 0; items--) {
            var id = number(iloc, ofIds);
            var method = version == 0 ? IN_FILE : (int) number(iloc, Short.BYTES) & 0xF;
            number(iloc, Short.BYTES);
            var base = number(iloc, sizes >> 4 & 0xF);
            for (long extents = number(iloc, Short.BYTES); extents > 0; extents--) {
                number(iloc, version == 0 ? 0 : sizes & 0xF);
                var start = base + number(iloc, sizes >> 12);
                add(id, method, new Place(start, start + number(iloc, sizes >> 8 & 0xF)));
            }
        }
    }

    private void add(long item, int method, Place place) {
        if (metadata.contains(item) && (method == IN_FILE || method == IN_BOX)) {
            (method == IN_FILE ? inFile : inBox).add(place);
        }
    }

    private static long number(ByteBuffer at, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | at.get() & 0xFF;
        }
        return value;
    }
}
