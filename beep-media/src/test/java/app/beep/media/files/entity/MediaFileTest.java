package app.beep.media.files.entity;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.common.ids.MediaId;
import app.beep.common.ids.UserId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-MEDIA-01")
class MediaFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "image/avif", "video/mp4", "audio/ogg"})
    void pictures_sound_and_video_are_shown_in_place(String contentType) {
        assertThat(file(contentType).isShownInPlace()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "text/html", "application/pdf", "application/xhtml+xml"})
    void nothing_that_could_run_is_shown_in_place(String contentType) {
        assertThat(file(contentType).isShownInPlace()).isFalse();
    }

    private static MediaFile file(String contentType) {
        var name = FileName.of("file");
        var uploader = new UserId(UUID.randomUUID());
        return MediaFile.uploaded(MediaId.next(), uploader, name, contentType, 1, "", Optional.empty());
    }
}
