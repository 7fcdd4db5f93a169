package app.beep.tests.client;

/** The platform did not answer as hoped; holds what it answered. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Answer answer;

    public Refused(Answer answer) {
        super(answer.toString());
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
