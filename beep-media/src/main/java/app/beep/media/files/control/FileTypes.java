package app.beep.media.files.control;

import app.beep.media.files.entity.FileName;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/**
 * Says from its first bytes what a file is. Its name only chooses among types that those bytes allow (a ZIP that is a
 * document); what its sender calls it does not count.
 */
@ApplicationScoped
public class FileTypes {
    /** So many of the first bytes are enough. */
    public static final int HEAD = 64 * 1024;

    static final String UNKNOWN = "application/octet-stream";

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** A media type such as {@code image/png}; {@code application/octet-stream} when the bytes tell nothing. */
    public String of(byte[] head, FileName name) {
        var byBytes = detect(head, new Metadata());
        if (byBytes.equals(UNKNOWN)) {
            return UNKNOWN;
        }
        var named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.text());
        return detect(head, named);
    }

    private String detect(byte[] head, Metadata hints) {
        try {
            return types.detect(new ByteArrayInputStream(head), hints).toString();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
