package app.beep.servers.founding.control;

import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;

/** 409: the user owns as many servers as one may (R-SRV-01). */
public class TooManyServers extends ProblemException {
    private static final long serialVersionUID = 1L;

    public TooManyServers(int most) {
        super(Problem.of(ProblemType.TOO_MANY_SERVERS, "One may own at most " + most + " servers.")
                .with("max", Integer.toString(most)));
    }
}
