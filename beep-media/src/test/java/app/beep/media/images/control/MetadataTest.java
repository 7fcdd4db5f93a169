package app.beep.media.images.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.media.images.entity.Dimensions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-MEDIA-03")
class MetadataTest {
    private static final String SECRET = "GPS 45.7640 N 4.8357 E";
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final int JPEG_START = 2;
    private static final int PNG_HEADER_END = 33;

    @ParameterizedTest
    @ValueSource(ints = {0xE1, 0xE2, 0xE3, 0xE5, 0xED, 0xEF, 0xFE})
    void no_segment_of_an_application_stays_in_a_jpeg(int marker) throws IOException {
        var photo = inserted(jpeg(false), JPEG_START, segment(marker, SECRET));

        var clean = cleaned(photo);

        assertThat(text(clean)).doesNotContain("GPS");
        assertSamePicture(clean, photo);
    }

    @Test
    void a_progressive_jpeg_loses_what_stands_between_its_scans() throws IOException {
        var photo = jpeg(true);
        var scans = positions(photo, (byte) 0xDA);
        assertThat(scans.length).isGreaterThan(2);

        var clean = cleaned(inserted(photo, scans[1] - 1, segment(0xFE, SECRET)));

        assertThat(clean).isEqualTo(cleaned(photo));
        assertSamePicture(clean, photo);
    }

    @Test
    void a_photo_stays_turned_and_keeps_its_colours() throws IOException {
        var exif = "Exif\0\0" + "MM\0*\0\0\0\10" + "\0\1\1\22\0\3\0\0\0\1\0\6\0\0\0\0\0\0" + SECRET;
        var photo = inserted(jpeg(false), JPEG_START, segment(0xE1, exif));
        photo = inserted(photo, JPEG_START, segment(0xE2, "ICC_PROFILE\0\1\1 a profile"));

        var clean = cleaned(photo);

        assertThat(text(clean)).doesNotContain("GPS").contains("ICC_PROFILE");
        assertThat(ImageHeaders.read("image/jpeg", new ByteArrayInputStream(clean)))
                .contains(new Dimensions(HEIGHT, WIDTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void what_follows_the_end_is_left_out(String format) throws IOException {
        var picture = picture(format);

        assertThat(cleaned(inserted(picture, picture.length, SECRET.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(cleaned(picture));
        assertSamePicture(cleaned(picture), picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eXIf", "tEXt", "zTXt", "iTXt", "tIME"})
    void a_png_has_its_picture_only(String chunk) throws IOException {
        var clean = cleaned(inserted(picture("png"), PNG_HEADER_END, chunk(chunk, SECRET)));

        assertThat(clean).isEqualTo(picture("png"));
    }

    @Test
    void a_gif_has_no_comment_and_no_foreign_extension_and_goes_on_moving() throws IOException {
        var picture = picture("gif");
        var colours = 13 + (3 << ((picture[10] & 7) + 1));
        var loop = block("NETSCAPE2.0", "\1\0\0");
        var moving = inserted(picture, colours, loop);

        var talking = inserted(moving, colours, block("XMP DataXMP", SECRET));
        talking = inserted(talking, colours, bytes("!\u00fe\26" + SECRET + "\0"));

        assertThat(cleaned(talking)).isEqualTo(moving);
    }

    @Test
    void a_webp_says_no_more_where_it_was_taken() throws IOException {
        var chunks = riff("VP8X", "\u002c\0\0\0\u009f\0\0\u0059\0\0")
                + riff("VP8 ", "picture")
                + riff("EXIF", SECRET)
                + riff("XMP ", SECRET);
        var photo = bytes(riff("RIFF", "WEBP" + chunks));

        var clean = cleaned(inserted(photo, photo.length, bytes(SECRET)));

        assertThat(text(clean)).doesNotContain("GPS").contains("picture");
        assertThat(clean).hasSize(photo.length);
        assertThat(clean[20]).as("flags").isEqualTo((byte) 0x20);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_heic_loses_its_exif_wherever_it_stands(int method) throws IOException {
        var photo = heic(method);

        var clean = cleaned(photo);

        assertThat(text(photo)).contains(SECRET);
        assertThat(text(clean)).doesNotContain("GPS").contains("picture");
        assertThat(clean).hasSize(photo.length);
        for (int length = 0; length < photo.length; length++) {
            assertThat(cleaned(Arrays.copyOf(photo, length)).length).isLessThanOrEqualTo(length);
        }
    }

    /** Two items: 1 is the picture, 2 is EXIF in the file (method 0) or in the box of descriptions (1). */
    private static byte[] heic(int method) {
        var type = box("ftyp", "heic\0\0\0\0mif1");
        var names = box(
                "iinf", "\0\0\0\0\0\2" + box("infe", "\2\0\0\0\0\1\0\0hvc1\0") + box("infe", "\2\0\0\0\0\2\0\0Exif\0"));
        var data = box("idat", "....." + SECRET);
        var places = 8 + 4 + 2 + 2 + 2 * 16;
        var inFile = type.length() + 12 + names.length() + places + data.length() + 8;
        var exif = method == 0 ? inFile + 7 : 5;
        var where =
                box("iloc", "\1\0\0\0\u0044\0\0\2" + place(1, 0, inFile, 7) + place(2, method, exif, SECRET.length()));
        var content = method == 0 ? "picture" + SECRET + "end" : "picture and the end";
        return bytes(type
                + box(
                        "meta",
                        "\0\0\0\0" + names + where
                                + (method == 0 ? box("idat", "....." + "x".repeat(SECRET.length())) : data))
                + box("mdat", content));
    }

    private static String place(int item, int method, int offset, int length) {
        return text(ByteBuffer.allocate(16)
                .putShort((short) item)
                .putShort((short) method)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(offset)
                .putInt(length)
                .array());
    }

    private static String box(String type, String content) {
        return text(ByteBuffer.allocate(4).putInt(content.length() + 8).array()) + type + content;
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void whatever_is_broken_comes_to_an_end_and_never_fails(String format) throws IOException {
        var picture = picture(format);
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            var broken = Arrays.copyOf(picture, 1 + random.nextInt(picture.length));
            for (int wrong = random.nextInt(5); wrong > 0; wrong--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThat(cleaned(broken).length).isLessThanOrEqualTo(broken.length);
        }
    }

    @Test
    void what_is_no_picture_stays_as_it_is() throws IOException {
        for (var text : new String[] {"", "a", "RIFF....AVI and more", SECRET}) {
            assertThat(cleaned(bytes(text))).isEqualTo(bytes(text));
        }
    }

    private static void assertSamePicture(byte[] one, byte[] other) throws IOException {
        var before = ImageIO.read(new ByteArrayInputStream(other));
        var after = ImageIO.read(new ByteArrayInputStream(one));
        assertThat(after.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH))
                .isEqualTo(before.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
    }

    private static byte[] cleaned(byte[] picture) throws IOException {
        return Metadata.removed(new ByteArrayInputStream(picture)).readAllBytes();
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(drawn(), format, out);
        return out.toByteArray();
    }

    private static byte[] jpeg(boolean progressive) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var settings = writer.getDefaultWriteParam();
        settings.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(drawn(), null, null), settings);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static BufferedImage drawn() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var random = new Random(3);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    private static int[] positions(byte[] jpeg, byte marker) {
        return IntStream.range(1, jpeg.length)
                .filter(i -> jpeg[i - 1] == (byte) 0xFF && jpeg[i] == marker)
                .toArray();
    }

    private static byte[] segment(int marker, String content) {
        var length = content.length() + 2;
        return bytes("\u00ff" + (char) marker + (char) (length >> 8) + (char) (length & 0xFF) + content);
    }

    private static byte[] chunk(String type, String content) {
        var check = new CRC32();
        check.update(bytes(type + content));
        return ByteBuffer.allocate(content.length() + 12)
                .putInt(content.length())
                .put(bytes(type + content))
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] block(String application, String content) {
        return bytes("!\u00ff\13" + application + (char) content.length() + content + "\0");
    }

    private static String riff(String type, String content) {
        var length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length());
        return type + text(length.array()) + content + (content.length() % 2 == 0 ? "" : "\0");
    }

    private static byte[] inserted(byte[] into, int at, byte[] what) {
        return ByteBuffer.allocate(into.length + what.length)
                .put(into, 0, at)
                .put(what)
                .put(into, at, into.length - at)
                .array();
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
