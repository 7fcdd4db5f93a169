package app.beep.media.images.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A PNG without its chunks of text, time and EXIF, and without what follows its end. */
final class PngRewriting extends Rewriting {
    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final Set<String> METADATA = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");

    private boolean begun;
    private boolean over;

    PngRewriting(InputStream original) {
        super(original);
    }

    @Override
    @Nullable
    InputStream next() throws IOException {
        if (!begun) {
            begun = true;
            return passed(SIGNATURE);
        }
        return over ? ended() : chunk();
    }

    private InputStream chunk() throws IOException {
        var head = new byte[8];
        in.readFully(head);
        var length = ByteBuffer.wrap(head).getInt() & 0xFFFF_FFFFL;
        var type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
        over = type.equals("IEND");
        return METADATA.contains(type) ? leftOut(length + CHECKSUM) : bytes(head, passed(length + CHECKSUM));
    }
}
