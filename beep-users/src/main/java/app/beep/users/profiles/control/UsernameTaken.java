package app.beep.users.profiles.control;

import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;

/** Somebody else has this username, perhaps in other letter case, or one that looks the same. */
public class UsernameTaken extends ProblemException {
    private static final long serialVersionUID = 1L;

    public UsernameTaken(String username) {
        super(Problem.of(
                        ProblemType.USERNAME_TAKEN,
                        "This username belongs to somebody else, or looks like somebody else's.")
                .with("username", username));
    }
}
