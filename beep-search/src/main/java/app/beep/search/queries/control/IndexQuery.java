package app.beep.search.queries.control;

import app.beep.common.ids.ChannelId;
import app.beep.search.queries.entity.MessageQuery;
import app.beep.search.queries.entity.Order;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.SimpleQueryStringFlag;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A question of a person in the language of the index. */
final class IndexQuery {
    /** After a month a message counts half as much for being recent. */
    private static final Time HALF_LIFE = Time.of(time -> time.time("30d"));

    private IndexQuery() {}

    /** @param readable the only channels in which anything is found */
    static Query of(MessageQuery query, Collection<ChannelId> readable, Instant asOf) {
        var matching = Query.of(match -> match.bool(filtered(query, readable)));
        return query.order() == Order.NEWEST ? matching : favouringRecent(matching, asOf);
    }

    private static BoolQuery filtered(MessageQuery query, Collection<ChannelId> readable) {
        var bool = new BoolQuery.Builder();
        var words = query.words();
        if (words != null) {
            bool.must(must -> must.simpleQueryString(text -> text.query(words.text())
                    .fields("content", "content.french", "content.english", "names")
                    .flags(SimpleQueryStringFlag.Phrase)
                    .defaultOperator(Operator.And)));
        }
        var channels = readable.stream().map(id -> FieldValue.of(id.toString())).toList();
        bool.filter(only -> only.terms(terms -> terms.field("channelId").terms(any -> any.value(channels))));
        term(bool, "serverId", query.serverId());
        term(bool, "authorId", query.authorId());
        query.has().forEach(kind -> term(bool, "has", kind.wireName()));
        var contentType = query.contentType();
        if (contentType != null && contentType.isFamily()) {
            bool.filter(
                    only -> only.prefix(prefix -> prefix.field("contentTypes").value(contentType.family())));
        } else if (contentType != null) {
            term(bool, "contentTypes", contentType.text());
        }
        if (query.after() != null || query.before() != null) {
            bool.filter(only -> only.range(range -> range.date(date -> {
                date.field("timestamp");
                if (query.after() != null) {
                    date.gt(query.after().toString());
                }
                return query.before() == null ? date : date.lt(query.before().toString());
            })));
        }
        return bool.build();
    }

    private static void term(BoolQuery.Builder bool, String field, @Nullable Object value) {
        if (value != null) {
            var text = value.toString();
            bool.filter(only -> only.term(term -> term.field(field).value(text)));
        }
    }

    private static Query favouringRecent(Query matching, Instant asOf) {
        return Query.of(recent -> recent.functionScore(score -> score.query(matching)
                .functions(one -> one.weight(1.0))
                .functions(young -> young.gauss(decay -> decay.date(date -> date.field("timestamp")
                        .placement(place ->
                                place.origin(asOf.toString()).scale(HALF_LIFE).decay(0.5)))))
                .scoreMode(FunctionScoreMode.Sum)
                .boostMode(FunctionBoostMode.Multiply)));
    }
}
