package app.beep.common.authorization;

import app.beep.common.authorization.Permify.CheckMetadata;
import app.beep.common.authorization.Questions.Question;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decisions of Permify. One is remembered for all who hold the same roles and for as long as the server's roles and the
 * channels' access stand, so that a request that repeats asks nobody; one during which the server's access version changed, or
 * how the person stands, is not remembered at all. Every question carries the snap token of that version: Permify answers as
 * of the server's last change or later. What the platform gives is asked for each person, every 5 s at most. Each method throws a 503 problem when Permify
 * has to be asked and cannot be.
 */
@ApplicationScoped
public class Permissions {
    private static final int MOST = 500_000;

    @Inject
    AccessVersions versions;

    @Inject
    Standings standings;

    @Inject
    PlatformModerators moderators;

    @Inject
    Questions questions;

    private final Cache<Judged, Boolean> remembered = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private record Judged(Standing standing, Question question) {}

    /** An answer with the access version it holds for. */
    public record Answer(boolean allowed, AccessVersion version) {}

    public boolean allows(UserId user, Resource resource, String permission) {
        return answer(user, resource, permission).allowed();
    }

    public Answer answer(UserId user, Resource resource, String permission) {
        var state = versions.of(resource.serverId());
        var question = Question.of(resource, permission);
        var answers = answers(user, resource.serverId(), Set.of(question), state);
        return new Answer(answers.getOrDefault(question, false), state.version());
    }

    /** Whether the user has each of the permissions for the resource. */
    public Map<String, Boolean> all(UserId user, Resource resource, Collection<String> permissions) {
        var wanted = permissions.stream()
                .map(permission -> Question.of(resource, permission))
                .collect(Collectors.toSet());
        var answers = answers(user, resource.serverId(), wanted, versions.of(resource.serverId()));
        var all = new LinkedHashMap<String, Boolean>();
        permissions.forEach(
                permission -> all.put(permission, answers.getOrDefault(Question.of(resource, permission), false)));
        return all;
    }

    /** Those of one server's resources for which the user has the permission. */
    public <R extends Resource> List<R> allowedOf(UserId user, Collection<R> resources, String permission) {
        if (resources.isEmpty()) {
            return List.of();
        }
        var server = resources.iterator().next().serverId();
        var wanted = resources.stream()
                .map(resource -> Question.of(resource, permission))
                .collect(Collectors.toSet());
        var answers = answers(user, server, wanted, versions.of(server));
        return resources.stream()
                .filter(resource -> answers.getOrDefault(Question.of(resource, permission), false))
                .toList();
    }

    private Map<Question, Boolean> answers(UserId user, ServerId server, Set<Question> wanted, AccessState state) {
        var answers = new HashMap<Question, Boolean>();
        var open = new ArrayList<Question>();
        var standing = standings.of(user, server, state);
        for (var question : wanted) {
            var known = remembered.getIfPresent(new Judged(standing, question));
            if (known == null) {
                open.add(question);
            } else {
                answers.put(question, known);
            }
        }
        if (!open.isEmpty()) {
            answers.putAll(asked(user, server, standing, open, state));
        }
        answers.replaceAll((question, allowed) -> allowed || moderators.mayAsWell(user, question));
        return answers;
    }

    /** What one person is answered holds for all who stand alike, unless it is the platform that gives it. */
    private Map<Question, Boolean> asked(
            UserId user, ServerId server, Standing standing, List<Question> open, AccessState state) {
        var answers = new HashMap<>(questions.ask(user, PlatformModerators.withTheirs(open), CheckMetadata.of(state)));
        var isModerator = PlatformModerators.isOne(answers);
        var version = state.version();
        if (versions.of(server).version().equals(version) && standings.isStill(standing, user, server, version)) {
            open.stream()
                    .filter(question -> !isModerator || !PlatformModerators.concerns(question))
                    .forEach(question ->
                            remembered.put(new Judged(standing, question), answers.getOrDefault(question, false)));
        }
        answers.keySet().retainAll(open);
        return answers;
    }
}
