package app.beep.media.storage.control;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Objects as files of a folder, which may be shared by several instances: written beside ({@code incoming}), flushed,
 * then renamed to {@code files/<last two digits of the id>/<id>}, so that what stands there is whole.
 */
@ApplicationScoped
public class FolderStore implements MediaStore {
    private static final Logger LOG = Logger.getLogger(FolderStore.class.getName());
    private static final int PIECE = 64 * 1024;

    @Inject
    @ConfigProperty(name = "beep.media.folder")
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
    public Stored put(UUID id, InputStream content) throws IOException {
        var part = incoming.resolve(id.toString());
        try {
            var stored = write(part, content);
            publish(part, place(id));
            return stored;
        } finally {
            discard(part);
        }
    }

    private Stored write(Path part, InputStream content) throws IOException {
        var digest = sha256();
        var piece = new byte[PIECE];
        long length = 0;
        try (var file = create(part)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
                append(file, ByteBuffer.wrap(piece, 0, read));
                length += read;
            }
            flush(file);
        }
        return new Stored(length, HexFormat.of().formatHex(digest.digest()));
    }

    private FileChannel create(Path part) {
        try {
            Files.createDirectories(incoming);
            return FileChannel.open(part, CREATE_NEW, WRITE);
        } catch (IOException down) {
            throw new StorageDown(down);
        }
    }

    private static void append(FileChannel file, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException down) {
            throw new StorageDown(down);
        }
    }

    private static void flush(FileChannel file) {
        try {
            file.force(true);
        } catch (IOException down) {
            throw new StorageDown(down);
        }
    }

    private static void publish(Path part, Path place) {
        try {
            var shelf = place.getParent();
            Files.createDirectories(shelf);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            try (var names = FileChannel.open(shelf, READ)) {
                names.force(true);
            }
        } catch (IOException down) {
            throw new StorageDown(down);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException later) {
            LOG.log(Level.WARNING, "A part is left for the sweep: {0}", later.toString());
        }
    }

    @Override
    public InputStream open(UUID id, long offset) {
        try {
            var file = FileChannel.open(place(id), READ);
            file.position(offset);
            return Channels.newInputStream(file);
        } catch (IOException down) {
            throw new StorageDown(down);
        }
    }

    @Override
    public void delete(UUID id) {
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException down) {
            throw new StorageDown(down);
        }
    }

    @Override
    public void forEachBefore(Instant moment, Consumer<UUID> object) {
        if (!works()) {
            return;
        }
        try (var parts = Files.list(incoming);
                var shelves = Files.list(files)) {
            parts.filter(part -> isOlder(part, moment)).forEach(FolderStore::discard);
            for (var shelf : shelves.toList()) {
                try (var places = Files.list(shelf)) {
                    places.filter(place -> isOlder(place, moment))
                            .map(place -> place.getFileName().toString())
                            .filter(name -> name.length() == 36)
                            .map(UUID::fromString)
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

    private Path place(UUID id) {
        var name = id.toString();
        return files.resolve(name.substring(34)).resolve(name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
