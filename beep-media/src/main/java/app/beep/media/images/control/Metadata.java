package app.beep.media.images.control;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Pictures without what they tell beside the picture (R-MEDIA-03): where and when it was taken, with what, by whom,
 * comments, and whatever follows its end. How it is turned, its colours and its movement stay. The content is rewritten as
 * it is read, in constant memory; the picture itself is not decoded, and what is no JPEG, PNG, GIF, WebP, HEIC
 * or AVIF passes as it is.
 */
public final class Metadata {
    private static final int HEAD = 12;

    private Metadata() {}

    /** What the content is without metadata; from where it stops being a picture of its kind it passes as it is. */
    public static InputStream removed(InputStream content) throws IOException {
        var in = new BufferedInputStream(content, 16 * 1024);
        in.mark(HEAD);
        var head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        in.reset();
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return new JpegRewriting(in);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return new PngRewriting(in);
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return new GifRewriting(in);
        }
        if (head.startsWith("ftyp", 4) && HeifRewriting.BRANDS.contains(head.substring(8))) {
            return new HeifRewriting(in);
        }
        return head.startsWith("RIFF") && head.endsWith("WEBP") ? new WebpRewriting(in) : in;
    }
}
