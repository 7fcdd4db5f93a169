package app.beep.tests.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.beep.tests.client.Answer;
import app.beep.tests.client.Refused;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the contract says about every problem, and what is particular to one. */
public final class ProblemAssert extends AbstractAssert<ProblemAssert, Answer> {

    /** 32 hexadecimal digits, not all of them zero. */
    public static final String TRACE = "(?!0{32})[0-9a-f]{32}";

    private ProblemAssert(Answer answer) {
        super(answer, ProblemAssert.class);
        assertThat(answer.header("Content-Type"))
                .as("content type of %s", answer)
                .startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("status").asInt())
                .as("status in the body of %s", answer)
                .isEqualTo(answer.status());
        assertThat(problem.path("type").asText()).as("type of %s", answer).startsWith("/problems/");
        assertThat(problem.path("title").asText()).as("title of %s", answer).isNotBlank();
        assertThat(problem.path("traceId").asText()).as("trace of %s", answer).matches(TRACE);
    }

    public static ProblemAssert assertThatProblem(Answer answer) {
        return new ProblemAssert(answer);
    }

    /** The problem that something is refused with. */
    public static ProblemAssert assertThatProblem(ThrowingCallable refused) {
        var thrown = catchThrowable(refused);
        assertThat(thrown).as("refusal").isInstanceOf(Refused.class);
        return new ProblemAssert(((Refused) thrown).answer());
    }

    public ProblemAssert hasStatus(int status) {
        assertThat(actual.status()).as("status of %s", actual).isEqualTo(status);
        return this;
    }

    /** @param type without {@code /problems/} */
    public ProblemAssert hasType(String type) {
        assertThat(actual.json().path("type").asText()).as("type of %s", actual).isEqualTo("/problems/" + type);
        return this;
    }

    public ProblemAssert hasParam(String name, String value) {
        assertThat(actual.json().path(name).asText())
                .as("%s of %s", name, actual)
                .isEqualTo(value);
        return this;
    }

    /** Seconds to wait, from one to so many. */
    public ProblemAssert saysWhenToRetry(int atMostSeconds) {
        assertThat(actual.header("Retry-After")).as("Retry-After").matches("\\d+");
        assertThat(Integer.parseInt(actual.header("Retry-After"))).isBetween(1, atMostSeconds);
        return this;
    }
}
