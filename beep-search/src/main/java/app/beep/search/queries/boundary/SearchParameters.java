package app.beep.search.queries.boundary;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.json.Times;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.search.index.entity.Carried;
import app.beep.search.queries.entity.AttachedType;
import app.beep.search.queries.entity.MessageQuery;
import app.beep.search.queries.entity.Order;
import app.beep.search.queries.entity.Words;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a client asks for, before it is checked. */
public class SearchParameters {
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
    ServerId serverId;

    @QueryParam("channelId")
    @Nullable
    ChannelId channelId;

    @QueryParam("authorId")
    @Nullable
    UserId authorId;

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

    /** @throws ProblemException 422 when a rule is broken */
    MessageQuery query() {
        checkType();
        var words = Words.of(q);
        return new MessageQuery(
                words,
                serverId,
                channelId,
                authorId,
                time(after),
                time(before),
                AttachedType.of(contentType),
                Carried.wanted(has),
                Order.of(sort, words));
    }

    private void checkType() {
        if (type != null && !type.equals("messages")) {
            throw ProblemException.of(
                    ProblemType.UNSUPPORTED_SEARCH_TYPE, "Only messages can be searched for: type=messages.");
        }
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null || text.isBlank() ? null : Times.parse(text);
    }
}
