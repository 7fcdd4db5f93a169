package app.beep.media.files.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.media.files.entity.FileName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-MEDIA-01")
class FileTypesTest {
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] ZIP = {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0};
    private static final byte[] NOISE = {0, 1, 2, 3, (byte) 0xFE, 5, 6, 7, 8, 9, 0, 0, 0};

    private final FileTypes types = new FileTypes();

    @Test
    void the_bytes_count_and_not_the_name() {
        assertThat(types.of(PNG, name("page.html"))).isEqualTo("image/png");
        assertThat(types.of(html("<html><script>alert(1)</script></html>"), name("photo.png")))
                .isEqualTo("text/html");
    }

    @Test
    void a_name_alone_makes_no_picture_of_bytes_that_say_nothing() {
        assertThat(types.of(NOISE, name("photo.png"))).isEqualTo("application/octet-stream");
    }

    @Test
    void a_name_chooses_among_the_types_that_the_bytes_allow() {
        assertThat(types.of(ZIP, name("letter.docx")))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(types.of(ZIP, name("letter.png"))).isEqualTo("application/zip");
        assertThat(types.of("just text".getBytes(UTF_8), name("notes.txt"))).isEqualTo("text/plain");
    }

    @Test
    void a_drawing_of_vectors_is_known_as_one() {
        var svg = html("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>");

        assertThat(types.of(svg, name("photo.png"))).isEqualTo("image/svg+xml");
    }

    private static byte[] html(String text) {
        return text.getBytes(UTF_8);
    }

    private static FileName name(String text) {
        return FileName.of(text);
    }
}
