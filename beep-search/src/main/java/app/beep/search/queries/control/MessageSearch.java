package app.beep.search.queries.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.UserId;
import app.beep.common.paging.PageLimit;
import app.beep.common.problem.ProblemException;
import app.beep.search.index.control.IndexServer;
import app.beep.search.index.control.MessageIndex;
import app.beep.search.index.entity.IndexedMessage;
import app.beep.search.queries.control.Matches.Match;
import app.beep.search.queries.entity.Highlight;
import app.beep.search.queries.entity.MessageQuery;
import app.beep.search.queries.entity.Order;
import app.beep.search.queries.entity.Place;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the index, page by page. Newest first, new messages come before what was shown, so that no page is shifted. By
 * relevance every new message shifts the scores, so the following pages look at a snapshot, which is kept for two minutes
 * after each page.
 */
@ApplicationScoped
class MessageSearch {
    private static final Logger LOG = Logger.getLogger(MessageSearch.class.getName());
    private static final List<String> FIELDS = List.of("content", "content.french", "content.english");

    @Inject
    IndexServer server;

    @Inject
    Snapshots snapshots;

    Matches find(
            UserId person,
            MessageQuery query,
            Collection<ChannelId> readable,
            @Nullable String cursor,
            PageLimit limit) {
        var place = Place.of(cursor);
        var asOf = place == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : place.asOf();
        var snapshot = snapshot(person, query.order(), place);
        var request = request(query, readable, place, asOf, snapshot, limit);
        var hits = ask(request);
        if (hits.size() <= limit.value()) {
            if (snapshot != null) {
                snapshots.release(person, snapshot);
            }
            return new Matches(hits.stream().map(MessageSearch::match).toList(), null);
        }
        var shown = hits.subList(0, limit.value());
        var last = shown.getLast().sort().stream().map(SortValue::text).toList();
        return new Matches(shown.stream().map(MessageSearch::match).toList(), new Place(snapshot, asOf, last));
    }

    private @Nullable String snapshot(UserId person, Order order, @Nullable Place place) {
        if (order == Order.NEWEST) {
            return null;
        }
        return place != null ? place.snapshot() : snapshots.take(person);
    }

    private List<Hit<IndexedMessage>> ask(SearchRequest request) {
        try {
            return server.ask(client -> client.search(request, IndexedMessage.class))
                    .hits()
                    .hits();
        } catch (ElasticsearchException refused) {
            if (refused.status() == 404) {
                throw ProblemException.gone("The cursor is older than two minutes; search again.");
            }
            LOG.log(Level.INFO, "The index refuses a query: {0}", refused.getMessage());
            if (request.searchAfter().isEmpty()) {
                throw refused;
            }
            throw ProblemException.malformed("The cursor is not one that this search gave.");
        }
    }

    private static SearchRequest request(
            MessageQuery query,
            Collection<ChannelId> readable,
            @Nullable Place place,
            Instant asOf,
            @Nullable String snapshot,
            PageLimit limit) {
        return SearchRequest.of(search -> {
            if (snapshot == null) {
                search.index(MessageIndex.ALIAS);
            } else {
                search.pit(pit -> pit.id(snapshot).keepAlive(Snapshots.KEPT));
            }
            if (query.order() == Order.RELEVANCE) {
                search.sort(sort -> sort.score(score -> score.order(SortOrder.Desc)));
            }
            search.sort(sort -> sort.field(field -> field.field("timestamp").order(SortOrder.Desc)))
                    .sort(sort -> sort.field(field -> field.field("id").order(SortOrder.Desc)));
            if (place != null) {
                search.searchAfter(place.last().stream().map(SortValue::of).toList());
            }
            if (query.words() != null) {
                search.highlight(highlight -> {
                    highlight
                            .type(HighlighterType.Unified)
                            .numberOfFragments(0)
                            .preTags(String.valueOf(Highlight.BEGIN))
                            .postTags(String.valueOf(Highlight.END));
                    FIELDS.forEach(name -> highlight.fields(name, field -> field));
                    return highlight;
                });
            }
            return search.query(IndexQuery.of(query, readable, asOf))
                    .size(limit.oneMore())
                    .trackTotalHits(total -> total.enabled(false));
        });
    }

    private static Match match(Hit<IndexedMessage> hit) {
        var message = java.util.Objects.requireNonNull(hit.source());
        var marked = hit.highlight().values().stream().flatMap(List::stream).toList();
        return new Match(
                message.id(),
                message.channelId(),
                message.content(),
                marked.isEmpty() ? null : Highlight.of("content", message.content(), marked));
    }
}
