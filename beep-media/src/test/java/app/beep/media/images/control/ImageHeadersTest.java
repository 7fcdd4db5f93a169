package app.beep.media.images.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.media.images.entity.Dimensions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-MEDIA-03")
class ImageHeadersTest {
    private static final String EXIF_TURNED_LITTLE =
            "ffe1 0022 457869660000 49492a0008000000 0100 1201 0300 01000000 06000000 00000000";
    private static final String EXIF_TURNED_BIG =
            "ffe1 0022 457869660000 4d4d002a00000008 0001 0112 0003 00000001 00080000 00000000";
    private static final String EXIF_BROKEN = "ffe1 0010 457869660000 49492a00ffffff7f";

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void the_size_is_read_from_the_header(String format) throws IOException {
        assertThat(ImageHeaders.read("image/" + format, stream(image(format)))).contains(new Dimensions(31, 17));
    }

    @ParameterizedTest
    @ValueSource(strings = {EXIF_TURNED_LITTLE, EXIF_TURNED_BIG})
    void a_photo_held_upright_is_as_high_as_it_is_shown(String exif) throws IOException {
        assertThat(ImageHeaders.read("image/jpeg", stream(withSegment(exif)))).contains(new Dimensions(17, 31));
    }

    @Test
    void broken_exif_does_not_hide_the_size() throws IOException {
        assertThat(ImageHeaders.read("image/jpeg", stream(withSegment(EXIF_BROKEN))))
                .contains(new Dimensions(31, 17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "52494646 24000000 57454250 56503820 18000000 300100 9d012a 1f00 1100",
                "52494646 24000000 57454250 5650384c 18000000 2f 1e000400",
                "52494646 24000000 57454250 56503858 0a000000 10000000 1e0000 100000"
            })
    void all_kinds_of_webp_tell_their_size(String header) {
        var bytes = HexFormat.of().parseHex(header.replace(" ", ""));

        assertThat(ImageHeaders.read("image/webp", stream(bytes))).contains(new Dimensions(31, 17));
    }

    @Test
    void a_header_that_breaks_off_or_lies_gives_no_size_and_no_failure() throws IOException {
        var random = new Random(7);
        for (var format : new String[] {"png", "jpeg", "gif"}) {
            var whole = image(format);
            for (int length = 0; length < Math.min(whole.length, 700); length++) {
                ImageHeaders.read("image/" + format, stream(Arrays.copyOf(whole, length)));
            }
            for (int round = 0; round < 2000; round++) {
                var spoilt = whole.clone();
                for (int i = 0; i < 5; i++) {
                    spoilt[random.nextInt(Math.min(spoilt.length, 300))] = (byte) random.nextInt();
                }
                ImageHeaders.read("image/" + format, stream(spoilt));
            }
        }
        assertThat(ImageHeaders.read("image/png", stream(new byte[64]))).isEmpty();
        assertThat(ImageHeaders.read("text/plain", stream(image("png")))).isEmpty();
    }

    private static byte[] withSegment(String hex) throws IOException {
        var jpeg = image("jpeg");
        var segment = HexFormat.of().parseHex(hex.replace(" ", ""));
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(segment);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] image(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(31, 17, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
