package app.beep.auth.peers.control;

import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;

/** Something that only one account can have belongs to another one already (R-AUTH-11): 409. */
public class Taken extends ProblemException {
    private static final long serialVersionUID = 1L;

    private Taken(Problem problem) {
        super(problem);
    }

    public static Taken email() {
        return new Taken(Problem.of(ProblemType.EMAIL_TAKEN, "An account with this e-mail address exists."));
    }

    public static Taken username(String username) {
        return new Taken(Problem.of(ProblemType.USERNAME_TAKEN, "This username belongs to somebody else.")
                .with("username", username));
    }
}
