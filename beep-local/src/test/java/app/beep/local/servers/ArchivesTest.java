package app.beep.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    @TempDir
    private Path folder = Path.of("");

    private Path zip(String entry) throws IOException {
        var archive = folder.resolve("archive.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        return archive;
    }

    @Test
    void programs_are_executable() throws IOException {
        Archives.unzip(zip("wlp/bin/server"), folder.resolve("out"));

        assertThat(folder.resolve("out/wlp/bin/server")).isExecutable();
    }

    @Test
    void nothing_lands_outside_the_folder() throws IOException {
        var archive = zip("../outside");

        assertThatThrownBy(() -> Archives.unzip(archive, folder.resolve("out"))).isInstanceOf(IOException.class);
        assertThat(folder.resolve("outside")).doesNotExist();
    }
}
