package app.beep.media.storage.control;

import app.beep.common.ids.MediaId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Holds the bytes of files under their ids. Nothing is ever changed: an object is put once, read in parts, deleted. Each
 * method throws {@link StorageDown} when the storage itself fails.
 */
public interface MediaStore {

    /** What was put: its length in bytes and its SHA-256 in lower-case hexadecimal digits. */
    record Stored(long length, String sha256) {}

    /**
     * Stores the whole stream; when it returns the object is durable and complete. When it fails nothing can be read under
     * the id.
     *
     * @throws IOException when the stream cannot be read to its end
     */
    Stored put(MediaId id, InputStream content) throws IOException;

    /** The bytes from an offset to the end; the caller closes it. */
    InputStream open(MediaId id, long offset);

    /** Deletes the object, if it is there. */
    void delete(MediaId id);

    /** Names every object put before a moment; what was broken off before it is removed on the way. */
    void forEachBefore(Instant moment, Consumer<MediaId> object);

    /** Whether objects can be put and read now. */
    boolean works();
}
