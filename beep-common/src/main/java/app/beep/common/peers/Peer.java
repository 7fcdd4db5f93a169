package app.beep.common.peers;

import app.beep.common.problem.ProblemException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** One other service: how many ask it at once, and whether it is left alone because it keeps failing. */
final class Peer {
    private static final int FIRST_SERVER_ERROR = 500;

    private final String name;
    private final Semaphore places;
    private final Duration longestWait;
    private final Breaker breaker;

    Peer(String name, int atOnce, Duration longestWait, Breaker breaker) {
        this.name = name;
        this.places = new Semaphore(atOnce);
        this.longestWait = longestWait;
        this.breaker = breaker;
    }

    /** With the numbers of {@link Tolerance}. */
    static Peer of(String service) {
        return new Peer(
                "beep-" + service,
                Tolerance.AT_ONCE,
                Duration.ofMillis(Tolerance.LONGEST_WAIT_MILLIS),
                new Breaker(Clock.systemUTC(), Tolerance.FAILURES_IN_A_ROW, Duration.ofMillis(Tolerance.PAUSE_MILLIS)));
    }

    /**
     * The answer, whatever its status; a 5xx and none at all are failures, a 4xx is not.
     *
     * @throws BulkheadException when too many others were asking all the time
     * @throws ProblemException 503 when it does not answer, or is left alone
     */
    HttpResponse<String> ask(HttpClient http, HttpRequest request) {
        try {
            if (!places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BulkheadException("Too many ask " + name + " at once");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable(name);
        }
        try {
            return askUnlessBroken(http, request);
        } finally {
            places.release();
        }
    }

    private HttpResponse<String> askUnlessBroken(HttpClient http, HttpRequest request) {
        if (!breaker.letsThrough()) {
            throw ProblemException.unavailable(name);
        }
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            judge(answer.statusCode());
            return answer;
        } catch (IOException unreachable) {
            breaker.failed();
            throw ProblemException.unavailable(name);
        } catch (InterruptedException stopping) {
            breaker.abandoned();
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable(name);
        }
    }

    private void judge(int status) {
        if (status < FIRST_SERVER_ERROR) {
            breaker.succeeded();
        } else {
            breaker.failed();
        }
    }
}
