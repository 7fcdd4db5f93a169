package app.beep.media.files.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-MEDIA-01")
class ByteRangeTest {

    @Test
    void a_range_ends_with_the_file_at_the_latest() {
        assertThat(ByteRange.asked("bytes=0-4", 10)).contains(new ByteRange(0, 4));
        assertThat(ByteRange.asked("bytes=5-", 10)).contains(new ByteRange(5, 9));
        assertThat(ByteRange.asked("bytes=-3", 10)).contains(new ByteRange(7, 9));
        assertThat(ByteRange.asked("bytes=-30", 10)).contains(new ByteRange(0, 9));
        assertThat(ByteRange.asked("bytes=8-200", 10)).contains(new ByteRange(8, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=12-20", "bytes=-0"})
    void a_range_without_a_byte_of_the_file_lies_outside(String header) {
        assertThat(ByteRange.asked(header, 10))
                .hasValueSatisfying(range -> assertThat(range.isOutside(10)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=-", "bytes=4-2", "bytes=0-1,3-4", "lines=0-1", "bytes=a-b", "bytes=99999999999999999999-"
            })
    void what_is_no_single_range_of_bytes_is_not_a_range(String header) {
        assertThat(ByteRange.asked(header, 10)).isEmpty();
    }
}
