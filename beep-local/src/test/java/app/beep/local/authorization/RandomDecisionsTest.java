package app.beep.local.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.testing.PostgresExtension;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-AUTHZ-01")
@ExtendWith(PostgresExtension.class)
@ParameterizedClass
@ArgumentsSource(Endpoints.class)
class RandomDecisionsTest {

    private final Permify permify;

    RandomDecisionsTest(Permify permify) {
        this.permify = permify.alone();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_decision_of_a_random_world_agrees_with_the_rules_in_plain_words(long seed) {
        permify.writeBeepSchema();
        var world = new RandomWorld(seed);
        permify.write(new ArrayList<>(world.tuples));
        assertAgreement(world);
        world.forget().forEach(permify::delete);
        assertAgreement(world);
    }

    private void assertAgreement(RandomWorld world) {
        var questions = new ArrayList<Permify.Question>();
        for (var channel : world.channels) {
            for (var permission : RandomWorld.CHANNEL_PERMISSIONS) {
                world.users.forEach(user -> questions.add(new Permify.Question(channel, permission, user)));
            }
        }
        var answers = permify.allow(questions);
        var differing = new ArrayList<String>();
        int allowed = 0;
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            allowed += answers.get(i) ? 1 : 0;
            if (answers.get(i) != world.expects(question.entity(), question.permission(), question.subject())) {
                differing.add(question + " -> " + answers.get(i));
            }
        }
        assertThat(differing).isEmpty();
        assertThat(allowed).as("allowed among %s", questions.size()).isBetween(50, questions.size() - 50);
    }
}
