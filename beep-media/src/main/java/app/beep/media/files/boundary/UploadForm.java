package app.beep.media.files.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.beep.common.problem.ProblemException;
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

/**
 * A {@code multipart/form-data} body with one file in the field {@code file}, read as it comes: a buffer of some kilobytes
 * in memory, nothing on disk.
 */
final class UploadForm {
    private final FileItemInputIterator parts;

    /** The form's file; its content is read once. */
    record Part(FileName name, InputStream content) {}

    /** @throws ProblemException 400 when it is no form */
    UploadForm(InputStream body, String contentType) {
        try {
            parts = new Parser().getItemIterator(new Body(contentType, body));
        } catch (IOException noForm) {
            throw malformed();
        }
    }

    /**
     * The first part.
     *
     * @throws ProblemException 422 when it is not the file that is expected, 400 when the form is broken
     */
    Part file() {
        try {
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

    /** @throws ProblemException 422 when something follows the file, 400 when the form is broken off */
    void end() {
        try {
            if (parts.hasNext()) {
                throw ProblemException.invalid("file", "one-file", "The form has one file and nothing else.");
            }
        } catch (IOException broken) {
            throw malformed();
        }
    }

    static ProblemException malformed() {
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
