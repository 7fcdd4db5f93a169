package app.beep.common.authorization;

import app.beep.common.authorization.Permify.BulkCheck;
import app.beep.common.authorization.Permify.Check;
import app.beep.common.authorization.Permify.CheckItem;
import app.beep.common.authorization.Permify.CheckMetadata;
import app.beep.common.authorization.Permify.Decision;
import app.beep.common.authorization.Relationship.Entity;
import app.beep.common.ids.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks Permify what somebody may do. Throws a 503 problem when it does not answer. */
@ApplicationScoped
public class Questions {
    private static final int LARGEST = 100;

    @Inject
    @RestClient
    Permify permify;

    /** One thing to be decided. */
    record Question(Entity entity, String permission) {
        static Question of(Resource resource, String permission) {
            return new Question(Wording.entity(resource), permission);
        }
    }

    /** Whether the user may, for each: one call for one, or for each hundred of several, and one more for those denied. */
    Map<Question, Boolean> ask(UserId user, List<Question> questions, CheckMetadata metadata) {
        if (questions.size() == 1) {
            var question = questions.getFirst();
            return Map.of(question, check(user, question, metadata));
        }
        var answers = new HashMap<>(inBulk(user, questions, metadata));
        var denied = questions.stream()
                .filter(question -> Boolean.FALSE.equals(answers.get(question)))
                .toList();
        answers.putAll(inBulk(user, denied, metadata));
        return answers;
    }

    private boolean check(UserId user, Question question, CheckMetadata metadata) {
        var check = new Check(metadata, question.entity(), question.permission(), Wording.subject(user));
        return Wording.ask(() -> permify.check(check)).allowed();
    }

    /** Real Permify answers "denied" in bulk when its database fails for a moment. */
    private Map<Question, Boolean> inBulk(UserId user, List<Question> questions, CheckMetadata metadata) {
        var answers = new HashMap<Question, Boolean>();
        for (int from = 0; from < questions.size(); from += LARGEST) {
            var some = questions.subList(from, Math.min(from + LARGEST, questions.size()));
            var decisions = decisions(user, some, metadata);
            for (int i = 0; i < some.size(); i++) {
                answers.put(some.get(i), decisions.get(i).allowed());
            }
        }
        return answers;
    }

    private List<Decision> decisions(UserId user, List<Question> questions, CheckMetadata metadata) {
        var items = new ArrayList<CheckItem>();
        questions.forEach(
                question -> items.add(new CheckItem(question.entity(), question.permission(), Wording.subject(user))));
        return Wording.ask(() -> permify.bulkCheck(new BulkCheck(metadata, items)))
                .results();
    }
}
