package app.beep.search.index.control;

import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;

/** 503: Elasticsearch does not answer, or has no index yet; worth trying again after two seconds. */
public class IndexUnavailable extends ProblemException {
    private static final long serialVersionUID = 1L;

    public IndexUnavailable() {
        super(Problem.of(ProblemType.UNAVAILABLE, "Search does not answer at the moment.")
                .retryAfter(2));
    }
}
