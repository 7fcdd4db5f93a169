package app.beep.media.files.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.beep.common.health.Part;
import app.beep.common.problem.ProblemException;
import app.beep.media.files.control.Incoming;
import app.beep.media.files.entity.FileName;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.AbstractRequestContext;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.jspecify.annotations.Nullable;

/**
 * A {@code multipart/form-data} body with one file in the field {@code file}, read as it comes: a buffer of some kilobytes
 * in memory, nothing on disk.
 */
final class UploadForm implements Incoming {
    private final Body body;
    private @Nullable FileItemInputIterator parts;

    UploadForm(InputStream body, String contentType) {
        this.body = new Body(contentType, body);
    }

    @Override
    public Part file() {
        try {
            parts = new Parser().getItemIterator(body);
            if (!parts.hasNext()) {
                throw ProblemException.invalid("file", "required", "The form has no file.");
            }
            var part = parts.next();
            if (part.isFormField() || !"file".equals(part.getFieldName())) {
                throw ProblemException.invalid("file", "required", "The file belongs into the field named file.");
            }
            return new Part(FileName.of(part.getName()), part.getInputStream());
        } catch (IOException | IllegalArgumentException broken) {
            throw malformed();
        }
    }

    @Override
    public void end() {
        try {
            if (parts != null && parts.hasNext()) {
                throw ProblemException.invalid("file", "one-file", "The form has one file and nothing else.");
            }
        } catch (IOException broken) {
            throw malformed();
        }
    }

    @Override
    public ProblemException brokenOff(IOException why) {
        return malformed();
    }

    private static ProblemException malformed() {
        return ProblemException.malformed("The body is not a whole multipart/form-data form.");
    }

    private static final class Body extends AbstractRequestContext<Object> {
        private final String contentType;
        private final InputStream body;

        Body(String contentType, InputStream body) {
            super(name -> null, () -> -1, new Object());
            this.contentType = contentType;
            this.body = body;
        }

        @Override
        public String getCharacterEncoding() {
            return UTF_8.name();
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }
    }

    private static final class Parser extends AbstractFileUpload<Object, DiskFileItem, DiskFileItemFactory> {
        Parser() {
            setHeaderCharset(UTF_8);
        }

        @Override
        public FileItemInputIterator getItemIterator(Object request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, List<DiskFileItem>> parseParameterMap(Object request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DiskFileItem> parseRequest(Object request) {
            throw new UnsupportedOperationException();
        }
    }
}
