package app.beep.search.queries.control;

import app.beep.common.ids.UserId;
import app.beep.search.index.control.IndexServer;
import app.beep.search.index.control.IndexUnavailable;
import app.beep.search.index.control.MessageIndex;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * States of the index that following pages look at, each kept for two minutes after a page. A person has a few at a time: one
 * more closes the oldest, so that nobody fills Elasticsearch with them.
 */
@ApplicationScoped
class Snapshots {
    static final Time KEPT = Time.of(time -> time.time(MessageIndex.SNAPSHOT_KEPT.toSeconds() + "s"));
    private static final Logger LOG = Logger.getLogger(Snapshots.class.getName());
    private static final int MOST_PER_PERSON = 5;
    private static final int MOST_PEOPLE = 100_000;

    @Inject
    IndexServer server;

    private final Cache<UserId, Deque<String>> open = Caffeine.newBuilder()
            .maximumSize(MOST_PEOPLE)
            .expireAfterAccess(MessageIndex.SNAPSHOT_KEPT)
            .build();

    /** @return the snapshot's id */
    String take(UserId person) {
        var taken = server.ask(client -> client.openPointInTime(
                        point -> point.index(MessageIndex.ALIAS).keepAlive(KEPT))
                .id());
        surplus(person, taken).forEach(this::close);
        return taken;
    }

    /** Elasticsearch forgets it anyway when its time is over, so no search fails for it. */
    void release(UserId person, String snapshot) {
        open.asMap().computeIfPresent(person, (whose, theirs) -> {
            theirs.remove(snapshot);
            return theirs.isEmpty() ? null : theirs;
        });
        close(snapshot);
    }

    private List<String> surplus(UserId person, String taken) {
        var surplus = new ArrayList<String>();
        open.asMap().compute(person, (whose, theirs) -> {
            var now = theirs == null ? new ArrayDeque<String>() : theirs;
            now.addLast(taken);
            while (now.size() > MOST_PER_PERSON) {
                surplus.add(now.removeFirst());
            }
            return now;
        });
        return surplus;
    }

    private void close(String snapshot) {
        try {
            server.ask(client -> client.closePointInTime(close -> close.id(snapshot)));
        } catch (ElasticsearchException | IndexUnavailable | FaultToleranceException left) {
            LOG.log(Level.FINE, "A snapshot is left to expire", left);
        }
    }
}
