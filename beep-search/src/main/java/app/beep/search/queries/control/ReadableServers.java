package app.beep.search.queries.control;

import app.beep.common.authorization.AccessVersion;
import app.beep.common.authorization.AccessVersions;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.search.peers.control.Memberships;
import app.beep.search.queries.entity.Searcher;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The channels of a server that somebody may read. What a person may read hangs on nothing but the server's own rules, so an
 * answer holds as long as the server's access version stands: it is asked for once, and again when the version has risen.
 */
@ApplicationScoped
public class ReadableServers {
    /** Channels that are remembered in all: some tens of megabytes. */
    private static final int MOST = 500_000;

    @Inject
    AccessVersions versions;

    @Inject
    Memberships memberships;

    private final Cache<Question, Answer> answers = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Question question, Answer answer) -> 1 + answer.channels().size())
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private record Question(UserId user, ServerId server) {}

    private record Answer(AccessVersion version, Set<ChannelId> channels) {}

    /**
     * The version is read first: an answer that a change overtakes belongs to a version that never comes again.
     *
     * @return empty for who is no member
     * @throws ProblemException 503 when nobody knows
     */
    Optional<Set<ChannelId>> in(ServerId server, Searcher searcher) {
        var version = versions.of(server).version();
        var question = new Question(searcher.id(), server);
        var known = recall(question, version);
        if (known.isPresent()) {
            return known;
        }
        var channels = memberships.readable(server, searcher.token());
        channels.ifPresent(readable -> answers.put(question, new Answer(version, readable)));
        return channels;
    }

    /** As {@link #in}, but asks nobody: empty unless it is known at the server's present version. */
    Optional<Set<ChannelId>> known(ServerId server, UserId user) {
        return recall(new Question(user, server), versions.of(server).version());
    }

    private Optional<Set<ChannelId>> recall(Question question, AccessVersion version) {
        return Optional.ofNullable(answers.getIfPresent(question))
                .filter(answer -> answer.version().equals(version))
                .map(Answer::channels);
    }
}
