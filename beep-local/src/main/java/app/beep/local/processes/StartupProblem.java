package app.beep.local.processes;

import org.jspecify.annotations.Nullable;

/** Why the platform cannot start or go on: the message is one sentence that says what is wrong and what to do. */
public final class StartupProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartupProblem(String sentence) {
        super(sentence);
    }

    public StartupProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
