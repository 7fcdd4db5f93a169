package app.beep.local.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas with a few tokens lost, doubled, moved or replaced: whatever is taken here, real Permify takes, too. */
class RandomTextsTest {

    private static final int TEXTS = 400;
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s|\\S");
    private static final List<String> STRAY = List.of(
            "\n",
            "\r\n",
            "\r",
            ";",
            " ",
            "\t",
            "{",
            "}",
            "(",
            ")",
            "@",
            "#",
            "=",
            ".",
            " or ",
            " and ",
            " not ",
            " in ",
            " entity ",
            " relation ",
            " permission ",
            " action ",
            " rule ",
            " attribute ",
            " true ",
            "user",
            "thing",
            "ra",
            "pa",
            "// why\n",
            "/* why\n */",
            "/*",
            "*/",
            "//",
            "\"",
            "1",
            "é");

    static List<Long> seeds() {
        return RandomSchemasTest.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_taken_here_is_taken_by_permify(long seed) {
        var real = Endpoints.real();
        assumeThat(real).as("BEEP_PERMIFY_REAL_URL").isPresent();
        var permify = real.get().alone();
        var random = new Random(seed);
        var text = new RandomSchema(seed, false).text();
        int taken = 0;
        for (int i = 0; i < TEXTS; i++) {
            var changed = changed(text, random);
            if (isTaken(changed)) {
                taken++;
                var request = Permify.JSON.createObjectNode().put("schema", changed);
                var answer = permify.post("schemas/write", request.toString());
                assertThat(answer.statusCode())
                        .as(answer.body() + "\n" + changed)
                        .isEqualTo(200);
            }
        }
        assertThat(taken).isBetween(10, TEXTS - 10);
    }

    private static boolean isTaken(String text) {
        try {
            SchemaParser.parse(text);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static String changed(String text, Random random) {
        var tokens = new ArrayList<String>();
        TOKEN.matcher(text).results().forEach(token -> tokens.add(token.group()));
        int changes = 1 + random.nextInt(2);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(tokens.size());
            int other = random.nextInt(tokens.size());
            switch (random.nextInt(5)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(at, tokens.get(other));
                case 2 -> tokens.set(at, tokens.get(other));
                default -> tokens.add(at, STRAY.get(random.nextInt(STRAY.size())));
            }
        }
        return String.join("", tokens);
    }
}
