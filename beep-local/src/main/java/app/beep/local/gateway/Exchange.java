package app.beep.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One request on its way to a service and the answer on its way back, both streamed with back-pressure. A request that
 * breaks off is broken off towards the service, an answer that breaks off is broken off towards the client.
 */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class.getName());
    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final Route route;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final HttpClientRequest onward;
    private final Guest guest;
    private long timer = NO_TIMER;
    private boolean answered;

    Exchange(Vertx vertx, Route route, HttpServerRequest request, HttpClientRequest onward, Guest guest) {
        this.vertx = vertx;
        this.route = route;
        this.request = request;
        this.response = request.response();
        this.onward = onward;
        this.guest = guest;
    }

    /** A request without a body. */
    void run() {
        begin();
        request.resume();
        onward.end();
        startTimer();
    }

    void run(Intake body) {
        begin();
        body.passTo(onward).onComplete(sent -> {
            if (sent.succeeded()) {
                startTimer();
            } else {
                request.exceptionHandler(Exchange::note);
                if (sent.cause() instanceof LimitedBody.TooLarge) {
                    fail(Problem.TOO_LARGE);
                }
                if (!answered) {
                    onward.reset();
                }
            }
        });
    }

    private void begin() {
        response.closeHandler(gone -> abandon());
        response.exceptionHandler(Exchange::note);
        onward.exceptionHandler(Exchange::note);
        onward.response().onSuccess(this::answer).onFailure(failure -> fail(Problem.UNAVAILABLE));
    }

    /** Passes an answer on; also used when a service refuses an upgrade. */
    void answer(HttpClientResponse answer) {
        answered = true;
        answer.exceptionHandler(Exchange::note);
        if (response.closed() || response.ended()) {
            onward.reset();
            return;
        }
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        Headers.copyResponse(answer.headers(), response.headers(), route.removedHeaders(), false);
        if (answer.getHeader("Content-Length") == null && hasBody(answer.statusCode())) {
            response.setChunked(true);
            if (route.isMeantToLast()) {
                response.writeHead();
            }
        }
        new Outflow(answer, response, guest).pass().onComplete(passed -> {
            stopTimer();
            if (passed.failed()) {
                breakOff();
            }
        });
    }

    private boolean hasBody(int status) {
        return request.method() != HttpMethod.HEAD && status != 204 && status != 304;
    }

    private void startTimer() {
        if (!route.isMeantToLast() && !response.ended() && !response.closed()) {
            timer = vertx.setTimer(route.timeout().toMillis(), due -> {
                timer = NO_TIMER;
                fail(Problem.TIMEOUT);
                onward.reset();
            });
        }
    }

    private void fail(Problem problem) {
        stopTimer();
        if (response.headWritten() && !response.ended()) {
            breakOff();
        } else {
            problem.answer(request);
        }
    }

    private void abandon() {
        stopTimer();
        if (!response.ended()) {
            onward.reset();
        }
    }

    private void breakOff() {
        onward.reset();
        request.connection().close();
    }

    private static void note(Throwable brokenOff) {
        LOG.log(Level.FINE, "A side broke off", brokenOff);
    }

    private void stopTimer() {
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
            timer = NO_TIMER;
        }
    }
}
