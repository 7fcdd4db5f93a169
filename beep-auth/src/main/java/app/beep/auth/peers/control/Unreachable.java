package app.beep.auth.peers.control;

import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;

/** Keycloak does not answer, or not in a way that can be understood: 503. */
public class Unreachable extends ProblemException {
    private static final long serialVersionUID = 1L;

    Unreachable() {
        super(Problem.of(ProblemType.UNAVAILABLE, "The identity provider does not answer.")
                .retryAfter(2));
    }
}
