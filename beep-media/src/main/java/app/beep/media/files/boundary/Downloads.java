package app.beep.media.files.boundary;

import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemResponses;
import app.beep.media.files.entity.ByteRange;
import app.beep.media.files.entity.MediaFile;
import app.beep.media.storage.control.MediaStore;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a file: never cached without asking again (a right may have been taken away), never interpreted as
 * something else than it is, never run.
 */
@ApplicationScoped
public class Downloads {
    @Inject
    MediaStore store;

    @Inject
    ProblemResponses problems;

    @Inject
    @ConfigProperty(name = "beep.media.downloads", defaultValue = "64")
    int atOnce;

    private Semaphore lanes = new Semaphore(0);

    @PostConstruct
    void open() {
        lanes = new Semaphore(atOnce);
    }

    /** The headers {@code Range} and {@code If-Range}. */
    record Asked(@Nullable String range, @Nullable String ifRange) {}

    Response answer(MediaFile file, Asked asked, Request request, UriInfo uri) {
        var unchanged = request.evaluatePreconditions(tag(file));
        if (unchanged != null) {
            return described(unchanged, file).build();
        }
        var part = part(file, asked);
        if (part.isEmpty()) {
            return content(Response.ok(), file, ByteRange.whole(file.size())).build();
        }
        var range = part.get();
        if (range.isOutside(file.size())) {
            var problem = Problem.of(
                    416, "range-not-satisfiable", "Range not satisfiable", "The file has fewer bytes than that.");
            return Response.fromResponse(problems.of(problem, uri))
                    .header("Content-Range", "bytes */" + file.size())
                    .build();
        }
        return content(Response.status(206), file, range)
                .header("Content-Range", "bytes %d-%d/%d".formatted(range.first(), range.last(), file.size()))
                .build();
    }

    Response headers(MediaFile file, Request request) {
        var unchanged = request.evaluatePreconditions(tag(file));
        return unchanged != null
                ? described(unchanged, file).build()
                : described(Response.ok(), file)
                        .type(file.contentType())
                        .header(HttpHeaders.CONTENT_LENGTH, file.size())
                        .build();
    }

    /** A range of an earlier version is not asked for: the tag in If-Range must be this file's. */
    private static Optional<ByteRange> part(MediaFile file, Asked asked) {
        var ifRange = asked.ifRange();
        return ifRange == null || ifRange.equals("\"" + file.sha256() + "\"")
                ? ByteRange.asked(asked.range(), file.size())
                : Optional.empty();
    }

    private ResponseBuilder content(ResponseBuilder answer, MediaFile file, ByteRange range) {
        return described(answer, file)
                .type(file.contentType())
                .header(HttpHeaders.CONTENT_LENGTH, range.length())
                .entity(new FileContent(store, file.id(), range, lanes));
    }

    private static ResponseBuilder described(ResponseBuilder answer, MediaFile file) {
        return answer.tag(tag(file))
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", Disposition.of(file))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static EntityTag tag(MediaFile file) {
        return new EntityTag(file.sha256());
    }
}
