package app.beep.search.index.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.Id;
import app.beep.common.ids.ServerId;
import app.beep.search.index.entity.IndexChange;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.annotation.Metric;

/** Changes to the index that serves queries, or to one that is being built. */
@ApplicationScoped
public class MessageIndex {
    /** The name that queries use; it points to the index that serves. */
    public static final String ALIAS = "beep-messages";

    /** How long the state that a search found is kept for its following pages, after each of them. */
    public static final Duration SNAPSHOT_KEPT = Duration.ofMinutes(2);

    private static final int CONFLICT = 409;
    private static final int PER_PAGE = 500;

    @Inject
    IndexServer server;

    @Inject
    @Metric(name = "beep_search_indexed_total", absolute = true, description = "Changes written to the index")
    Counter indexed;

    /** Applies changes, each unless a later one was applied before. */
    public void write(String index, Collection<IndexChange> changes) {
        if (!changes.isEmpty()) {
            var operations = changes.stream().map(MessageIndex::operation).toList();
            apply(BulkRequest.of(
                    bulk -> bulk.index(index).requireAlias(index.equals(ALIAS)).operations(operations)));
            indexed.inc(operations.size());
        }
    }

    /** Forgets all messages of the channel. */
    public void forget(ChannelId channel) {
        forgetAll("channelId", channel);
    }

    /** Forgets all messages of the server. */
    public void forget(ServerId server) {
        forgetAll("serverId", server);
    }

    private void forgetAll(String field, Id value) {
        List<String> ids;
        do {
            ids = idsWith(field, value);
            var gone = ids.stream()
                    .map(id -> BulkOperation.of(each -> each.delete(delete -> delete.id(id))))
                    .toList();
            if (!gone.isEmpty()) {
                apply(BulkRequest.of(
                        bulk -> bulk.index(ALIAS).requireAlias(true).operations(gone)));
                server.tell(client -> client.indices().refresh(refresh -> refresh.index(ALIAS)));
            }
        } while (ids.size() == PER_PAGE);
    }

    private List<String> idsWith(String field, Id value) {
        return server
                .tell(client -> client.search(
                        search -> search.index(ALIAS)
                                .size(PER_PAGE)
                                .query(query ->
                                        query.term(term -> term.field(field).value(value.toString())))
                                .source(source -> source.fetch(false)),
                        Void.class))
                .hits()
                .hits()
                .stream()
                .map(hit -> hit.id())
                .toList();
    }

    private void apply(BulkRequest request) {
        BulkResponse answer = server.tell(client -> client.bulk(request));
        if (answer.errors()) {
            answer.items().forEach(MessageIndex::check);
        }
    }

    private static void check(BulkResponseItem item) {
        var error = item.error();
        if (error == null || item.status() == CONFLICT) {
            return;
        }
        if (item.status() == 429 || item.status() >= 500 || item.status() == 404) {
            throw new IndexUnavailable();
        }
        throw new IllegalStateException("The index refuses a message: " + error.reason());
    }

    private static BulkOperation operation(IndexChange change) {
        var id = change.id().toString();
        var message = change.message();
        return message == null
                ? BulkOperation.of(each -> each.delete(
                        delete -> delete.id(id).version(change.position()).versionType(VersionType.ExternalGte)))
                : BulkOperation.of(each -> each.index(write -> write.id(id)
                        .version(change.position())
                        .versionType(VersionType.ExternalGte)
                        .document(message)));
    }
}
