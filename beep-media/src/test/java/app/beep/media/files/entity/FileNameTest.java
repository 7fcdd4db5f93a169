package app.beep.media.files.entity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-MEDIA-01")
class FileNameTest {

    @Test
    void folders_are_left_out_whatever_they_are_written_with() {
        assertThat(name("../../etc/passwd")).isEqualTo("passwd");
        assertThat(name("C:\\Users\\me\\photo.png")).isEqualTo("photo.png");
    }

    @Test
    void what_cannot_be_seen_or_turns_the_writing_is_left_out() {
        assertThat(name("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(name("a\u0000b\r\nc\u2028\u2066.txt")).isEqualTo("abc.txt");
        assertThat(name("a\uD800b")).isEqualTo("ab");
    }

    @Test
    void letters_are_written_in_one_way_and_joined_emoji_stay_whole() {
        assertThat(name("e\u0301te\u0301.txt")).isEqualTo("\u00E9t\u00E9.txt");
        assertThat(name("👩\u200D🚀.png")).isEqualTo("👩\u200D🚀.png");
    }

    @Test
    void a_name_of_which_nothing_is_left_is_file() {
        assertThat(name(null)).isEqualTo("file");
        assertThat(name("..")).isEqualTo("file");
        assertThat(name(" \u200B/ ")).isEqualTo("file");
    }

    @Test
    void a_long_name_keeps_its_extension_and_no_half_character() {
        var shortened = name("é".repeat(300) + ".png");

        assertThat(shortened).endsWith("é.png").doesNotContain("\uFFFD");
        assertThat(shortened.getBytes(UTF_8).length).isBetween(253, 255);
        assertThat(name("x." + "y".repeat(400)).getBytes(UTF_8)).hasSize(255);
    }

    private static String name(String given) {
        return FileName.of(given).text();
    }
}
