package app.beep.search.queries.boundary;

import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.search.queries.entity.MessageQuery;
import app.beep.search.queries.entity.MessageQuery.Order;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a client asks for, before it is checked. */
public class SearchParameters {
    private static final int LONGEST = 200;

    /** For the index a lone star means everything; nobody searches for a star. */
    private static final char EVERYTHING = '*';

    private static final Set<String> KINDS = Set.of("link", "file", "image", "video", "audio");

    @Parameter(
            description =
                    "Words and \"phrases\" that must all occur, 200 characters at most; may be left out when a filter is given")
    @QueryParam("q")
    @Nullable
    String q;

    @Parameter(description = "messages; files, users and servers are not offered yet")
    @QueryParam("type")
    @Nullable
    String type;

    @QueryParam("serverId")
    @Nullable
    UUID serverId;

    @QueryParam("channelId")
    @Nullable
    UUID channelId;

    @QueryParam("authorId")
    @Nullable
    UUID authorId;

    @Parameter(description = "Only messages younger than this time (RFC 3339)")
    @QueryParam("after")
    @Nullable
    String after;

    @Parameter(description = "Only messages older than this time (RFC 3339)")
    @QueryParam("before")
    @Nullable
    String before;

    @Parameter(description = "Content type of an attachment: image/png, or image/* for every image")
    @QueryParam("contentType")
    @Nullable
    String contentType;

    @Parameter(
            description =
                    "What the message must carry: link, file, image, video, audio; separated by commas or repeated")
    @QueryParam("has")
    List<String> has = List.of();

    @Parameter(description = "relevance (the default; recent messages count more) or newest")
    @QueryParam("sort")
    @Nullable
    String sort;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @Parameter(description = "1 to 100, 50 unless given")
    @QueryParam("limit")
    @Nullable
    Integer limit;

    MessageQuery query() {
        checkType();
        var query = new MessageQuery(
                words(), serverId, channelId, authorId, time(after), time(before), contentType(), kinds(), order());
        if (query.words() == null && isWithoutFilter(query)) {
            throw ProblemException.invalid("q", "not-blank", "Say what to search for, or give a filter.");
        }
        return query;
    }

    private void checkType() {
        if (type != null && !type.equals("messages")) {
            throw new ProblemException(Problem.of(
                    422,
                    "unsupported-search-type",
                    "Not searchable",
                    "Only messages can be searched for: type=messages."));
        }
    }

    private @Nullable String words() {
        if (q == null || q.isBlank()) {
            return null;
        }
        if (q.codePointCount(0, q.length()) > LONGEST) {
            throw ProblemException.invalid("q", "size", "q has at most 200 characters.");
        }
        var words = q.replace(EVERYTHING, ' ').strip();
        return words.isEmpty() ? null : words;
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : OffsetDateTime.parse(text).toInstant();
    }

    private @Nullable String contentType() {
        if (contentType == null || contentType.isBlank()) {
            return null;
        }
        if (!contentType.matches("[\\w.+-]{1,100}/([\\w.+-]{1,100}|\\*)")) {
            throw ProblemException.invalid("contentType", "format", "contentType looks like image/png or image/*.");
        }
        return contentType;
    }

    private List<String> kinds() {
        var kinds = has.stream()
                .flatMap(each -> Stream.of(each.split(",")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (!KINDS.containsAll(kinds)) {
            throw ProblemException.invalid("has", "unknown", "has is one of link, file, image, video, audio.");
        }
        return kinds;
    }

    private Order order() {
        if (sort == null || sort.equals("relevance")) {
            return words() == null ? Order.NEWEST : Order.RELEVANCE;
        }
        if (sort.equals("newest")) {
            return Order.NEWEST;
        }
        throw ProblemException.invalid("sort", "unknown", "sort is relevance or newest.");
    }

    private static boolean isWithoutFilter(MessageQuery query) {
        return Stream.of(
                                query.serverId(),
                                query.channelId(),
                                query.authorId(),
                                query.after(),
                                query.before(),
                                query.contentType())
                        .allMatch(part -> part == null)
                && query.has().isEmpty();
    }
}
