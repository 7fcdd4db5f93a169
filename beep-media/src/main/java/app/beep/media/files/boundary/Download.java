package app.beep.media.files.boundary;

import app.beep.common.conditions.KnownStates;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemResponses;
import app.beep.common.problem.ProblemType;
import app.beep.media.files.entity.ByteRange;
import app.beep.media.files.entity.MediaFile;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answer that is a file: never cached without asking again (a right may have been taken away), never interpreted as
 * something else than it is, never run.
 */
record Download(MediaFile file, Conditions conditions) {

    /** What the request makes a download hang on. */
    record Conditions(Request request, @Nullable String ifNoneMatch) {

        /** The answer without the file, if that is what is wanted; 412 when it is not the file that is wanted. */
        Optional<ResponseBuilder> withoutFile(EntityTag tag) {
            var known = KnownStates.unchanged(ifNoneMatch, tag);
            if (known.isEmpty() && request.evaluatePreconditions(tag) != null) {
                throw ProblemException.of(ProblemType.STALE, "The file is not the one that If-Match names.");
            }
            return known;
        }
    }

    /** The headers {@code Range} and {@code If-Range}. */
    record Asked(@Nullable String range, @Nullable String ifRange) {}

    /** All of the file or a part of it, as asked for; 304 when it is known already. */
    Response content(
            Asked asked, Function<ByteRange, StreamingOutput> content, ProblemResponses problems, UriInfo uri) {
        var withoutFile = conditions.withoutFile(tag());
        if (withoutFile.isPresent()) {
            return described(withoutFile.get()).build();
        }
        var part = part(asked);
        if (part.isEmpty()) {
            var whole = ByteRange.whole(file.size());
            return sized(Response.ok(), whole).entity(content.apply(whole)).build();
        }
        var range = part.get();
        return range.isOutside(file.size())
                ? outside(problems, uri)
                : sized(Response.status(206), range)
                        .header("Content-Range", "bytes %d-%d/%d".formatted(range.first(), range.last(), file.size()))
                        .entity(content.apply(range))
                        .build();
    }

    /** What an answer with the whole file would say of it. */
    Response headers() {
        return conditions
                .withoutFile(tag())
                .map(this::described)
                .orElseGet(() -> sized(Response.ok(), ByteRange.whole(file.size())))
                .build();
    }

    /** A range of an earlier version is not asked for: the tag in If-Range must be this file's. */
    private Optional<ByteRange> part(Asked asked) {
        var ifRange = asked.ifRange();
        return ifRange == null || ifRange.equals("\"" + file.sha256() + "\"")
                ? ByteRange.asked(asked.range(), file.size())
                : Optional.empty();
    }

    private Response outside(ProblemResponses problems, UriInfo uri) {
        var problem = Problem.of(ProblemType.RANGE_NOT_SATISFIABLE, "The file has fewer bytes than that.");
        return Response.fromResponse(problems.of(problem, uri))
                .header("Content-Range", "bytes */" + file.size())
                .build();
    }

    private ResponseBuilder sized(ResponseBuilder answer, ByteRange range) {
        return described(answer).type(file.contentType()).header(HttpHeaders.CONTENT_LENGTH, range.length());
    }

    private ResponseBuilder described(ResponseBuilder answer) {
        return answer.tag(tag())
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", Disposition.of(file))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff");
    }

    private EntityTag tag() {
        return new EntityTag(file.sha256());
    }
}
