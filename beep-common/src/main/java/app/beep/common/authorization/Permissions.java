package app.beep.common.authorization;

import app.beep.common.authorization.Permify.BulkCheck;
import app.beep.common.authorization.Permify.Check;
import app.beep.common.authorization.Permify.CheckItem;
import app.beep.common.authorization.Permify.CheckMetadata;
import app.beep.common.ids.UserId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of Permify. One is remembered for 5 s at most, and only while the server's access version is the one it
 * was made under; a decision during which the version changed is not remembered at all. Every question carries the snap token
 * of that version, so that Permify answers as of the server's last change or later. Each method throws a 503 problem when
 * Permify cannot be asked.
 */
@ApplicationScoped
public class Permissions {
    private static final int LARGEST_QUESTION = 100;

    @Inject
    @RestClient
    Permify permify;

    @Inject
    AccessVersions versions;

    private final Cache<Question, Remembered> remembered = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    private record Question(UserId user, Resource resource, String permission) {
        CheckItem item() {
            return new CheckItem(Wording.entity(resource), permission, Wording.subject(user));
        }
    }

    private record Remembered(boolean allowed, AccessVersion version) {}

    /** An answer with the access version it holds for. */
    public record Answer(boolean allowed, AccessVersion version) {}

    public boolean allows(UserId user, Resource resource, String permission) {
        return answer(user, resource, permission).allowed();
    }

    public Answer answer(UserId user, Resource resource, String permission) {
        var question = new Question(user, resource, permission);
        var state = versions.of(resource.serverId());
        var known = recall(question, state);
        if (known != null) {
            return new Answer(known, state.version());
        }
        var check = new Check(CheckMetadata.of(state), Wording.entity(resource), permission, Wording.subject(user));
        var allowed = Wording.ask(() -> permify.check(check)).allowed();
        remember(Map.of(question, allowed), state);
        return new Answer(allowed, state.version());
    }

    /** Whether the user has each of the permissions for the resource; at most one question. */
    public Map<String, Boolean> all(UserId user, Resource resource, Collection<String> permissions) {
        var questions = permissions.stream()
                .map(permission -> new Question(user, resource, permission))
                .toList();
        var answers = answers(questions, versions.of(resource.serverId()));
        var all = new LinkedHashMap<String, Boolean>();
        questions.forEach(question -> all.put(question.permission(), answers.get(question)));
        return all;
    }

    /** Those of one server's resources for which the user has the permission; 100 in a question at most. */
    public <R extends Resource> List<R> allowedOf(UserId user, Collection<R> resources, String permission) {
        if (resources.isEmpty()) {
            return List.of();
        }
        var state = versions.of(resources.iterator().next().serverId());
        var questions = resources.stream()
                .map(resource -> new Question(user, resource, permission))
                .toList();
        var answers = answers(questions, state);
        return resources.stream()
                .filter(resource -> answers.get(new Question(user, resource, permission)))
                .toList();
    }

    private Map<Question, Boolean> answers(List<Question> questions, AccessState state) {
        var answers = new LinkedHashMap<Question, Boolean>();
        var open = new ArrayList<Question>();
        for (var question : Set.copyOf(questions)) {
            var known = recall(question, state);
            if (known == null) {
                open.add(question);
            } else {
                answers.put(question, known);
            }
        }
        for (int from = 0; from < open.size(); from += LARGEST_QUESTION) {
            answers.putAll(asked(open.subList(from, Math.min(from + LARGEST_QUESTION, open.size())), state));
        }
        return answers;
    }

    private Map<Question, Boolean> asked(List<Question> questions, AccessState state) {
        var items = questions.stream().map(Question::item).toList();
        var decisions = Wording.ask(() -> permify.bulkCheck(new BulkCheck(CheckMetadata.of(state), items)))
                .results();
        var answers = new LinkedHashMap<Question, Boolean>();
        for (int i = 0; i < questions.size(); i++) {
            answers.put(questions.get(i), decisions.get(i).allowed());
        }
        remember(answers, state);
        return answers;
    }

    private @Nullable Boolean recall(Question question, AccessState state) {
        var known = remembered.getIfPresent(question);
        return known != null && known.version().equals(state.version()) ? known.allowed() : null;
    }

    private void remember(Map<Question, Boolean> answers, AccessState state) {
        var server = answers.keySet().iterator().next().resource().serverId();
        if (versions.of(server).version().equals(state.version())) {
            answers.forEach((question, allowed) -> remembered.put(question, new Remembered(allowed, state.version())));
        }
    }
}
