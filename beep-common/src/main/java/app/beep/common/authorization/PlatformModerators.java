package app.beep.common.authorization;

import app.beep.common.authorization.Permify.CheckMetadata;
import app.beep.common.authorization.Questions.Question;
import app.beep.common.authorization.Relationship.Entity;
import app.beep.common.ids.UserId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may moderate the whole platform, and by that some things in every server. It hangs on no server's access version, so it
 * is remembered for 5 s only.
 */
@ApplicationScoped
public class PlatformModerators {
    /** The permissions that the platform gives too, in each server and channel. */
    static final Set<String> PERMISSIONS = Set.of("moderate", "archive", "delete");

    private static final Question MODERATE = new Question(new Entity("platform", "beep"), "moderate");

    @Inject
    Questions questions;

    private final Cache<UserId, Boolean> known = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    /** Throws a 503 problem when Permify cannot be asked. */
    public boolean include(UserId user) {
        return known.get(user, asked -> isOne(questions.ask(asked, List.of(MODERATE), CheckMetadata.NEWEST)));
    }

    /** Whether the platform gives what is asked for, whatever the server says. */
    boolean mayAsWell(UserId user, Question question) {
        return concerns(question) && include(user);
    }

    static boolean concerns(Question question) {
        return PERMISSIONS.contains(question.permission());
    }

    /** The questions, and where they concern moderators of the platform whether the person is one, as of the same moment. */
    static List<Question> withTheirs(List<Question> questions) {
        return questions.stream().anyMatch(PlatformModerators::concerns)
                ? Stream.concat(questions.stream(), Stream.of(MODERATE)).toList()
                : questions;
    }

    static boolean isOne(Map<Question, Boolean> answers) {
        return answers.getOrDefault(MODERATE, false);
    }
}
