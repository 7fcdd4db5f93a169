package app.beep.media.storage.control;

import static java.nio.file.StandardOpenOption.READ;

import app.beep.common.ids.MediaId;
import app.beep.common.settings.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Objects as files of a folder, which may be shared by several instances: written in {@code incoming}, then renamed to
 * {@code files/<last two digits of the id>/<id>}, so that what stands there is whole.
 */
@ApplicationScoped
public class FolderStore implements MediaStore {
    private static final Logger LOG = Logger.getLogger(FolderStore.class.getName());

    @Inject
    @ConfigProperty(name = "beep.media.folder")
    @Setting("Folder of the files")
    Path folder;

    private Path incoming;
    private Path files;

    public FolderStore() {
        this(Path.of(""));
    }

    FolderStore(Path folder) {
        this.folder = folder;
        incoming = folder.resolve("incoming");
        files = folder.resolve("files");
    }

    /** A folder that cannot be made degrades the service; it is tried again with each put. */
    @PostConstruct
    void prepare() {
        incoming = folder.resolve("incoming");
        files = folder.resolve("files");
        if (!works()) {
            LOG.log(Level.SEVERE, "Files cannot be stored in {0}", folder);
        }
    }

    @Override
    public Stored put(MediaId id, InputStream content) throws IOException {
        return new WholeFile(incoming.resolve(id.toString()), place(id)).write(content);
    }

    @Override
    public InputStream open(MediaId id, long offset) {
        try {
            var file = FileChannel.open(place(id), READ);
            file.position(offset);
            return Channels.newInputStream(file);
        } catch (IOException down) {
            throw new StorageDown(down);
        }
    }

    @Override
    public void delete(MediaId id) {
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException down) {
            throw new StorageDown(down);
        }
    }

    @Override
    public void forEachBefore(Instant moment, Consumer<MediaId> object) {
        if (!works()) {
            return;
        }
        try (var parts = Files.list(incoming);
                var shelves = Files.list(files)) {
            parts.filter(part -> isOlder(part, moment)).forEach(WholeFile::discard);
            for (var shelf : shelves.toList()) {
                try (var places = Files.list(shelf)) {
                    places.filter(place -> isOlder(place, moment))
                            .map(place -> place.getFileName().toString())
                            .filter(name -> name.length() == 36)
                            .map(MediaId::of)
                            .forEach(object);
                }
            }
        } catch (IOException down) {
            throw new StorageDown(down);
        }
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    @Override
    public boolean works() {
        try {
            Files.createDirectories(incoming);
            Files.createDirectories(files);
            return Files.isWritable(incoming) && Files.isWritable(files);
        } catch (IOException down) {
            return false;
        }
    }

    private Path place(MediaId id) {
        var name = id.toString();
        return files.resolve(name.substring(34)).resolve(name);
    }
}
