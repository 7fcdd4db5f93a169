package app.beep.media.storage.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.ids.MediaId;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R-MEDIA-01")
class FolderStoreTest {
    @TempDir
    Path folder;

    private FolderStore store;

    @BeforeEach
    void open() {
        store = new FolderStore(folder);
    }

    @Test
    void what_was_put_is_read_from_any_offset_until_it_is_deleted() throws IOException {
        var id = MediaId.next();

        var stored = store.put(id, content("hello"));

        assertThat(stored)
                .isEqualTo(
                        new MediaStore.Stored(5, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"));
        try (var rest = store.open(id, 2)) {
            assertThat(rest.readAllBytes()).asString(UTF_8).isEqualTo("llo");
        }
        store.delete(id);
        store.delete(id);
        assertThatThrownBy(() -> store.open(id, 0)).isInstanceOf(StorageDown.class);
    }

    @Test
    void a_stream_that_breaks_off_leaves_nothing() throws IOException {
        var broken = new FilterInputStream(content("x".repeat(200_000))) {
            @Override
            public int read(byte[] piece, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> store.put(MediaId.next(), broken)).isInstanceOf(IOException.class);

        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void objects_are_named_by_age_and_old_parts_removed() throws IOException {
        var id = MediaId.next();
        store.put(id, content("old"));
        var part = folder.resolve("incoming").resolve(MediaId.next().toString());
        Files.writeString(part, "left by a crash");

        assertThat(before(Instant.now().minusSeconds(60))).isEmpty();
        assertThat(part).exists();
        assertThat(before(Instant.now().plusSeconds(60))).containsExactly(id);
        assertThat(part).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_503() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        var nowhere = new FolderStore(file);

        assertThat(nowhere.works()).isFalse();
        assertThatThrownBy(() -> nowhere.put(MediaId.next(), content("x"))).isInstanceOf(StorageDown.class);
    }

    private ArrayList<MediaId> before(Instant moment) {
        var found = new ArrayList<MediaId>();
        store.forEachBefore(moment, found::add);
        return found;
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
