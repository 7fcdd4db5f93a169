package app.beep.media.storage.control;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A file that appears whole or not at all: written beside, flushed, then renamed. */
record WholeFile(Path part, Path place) {
    private static final Logger LOG = Logger.getLogger(WholeFile.class.getName());
    private static final int PIECE = 64 * 1024;

    /**
     * @throws IOException when the content cannot be read to its end; nothing is left then
     * @throws StorageDown when the file cannot be written
     */
    MediaStore.Stored write(InputStream content) throws IOException {
        try {
            var stored = copy(content);
            publish();
            return stored;
        } finally {
            discard(part);
        }
    }

    private MediaStore.Stored copy(InputStream content) throws IOException {
        var digest = sha256();
        var piece = new byte[PIECE];
        long length = 0;
        try (var file = create()) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
                append(file, ByteBuffer.wrap(piece, 0, read));
                length += read;
            }
            flush(file);
        }
        return new MediaStore.Stored(length, HexFormat.of().formatHex(digest.digest()));
    }

    private FileChannel create() {
        try {
            Files.createDirectories(part.getParent());
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

    private void publish() {
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

    /** Removes a part, if it is there. */
    static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException later) {
            LOG.log(Level.WARNING, "A part is left for the sweep: {0}", later.toString());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
