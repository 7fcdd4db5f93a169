package app.beep.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;

/**
 * An answer on its way to a client that may read slowly. A small one is taken from the service at once, so that none of its
 * threads waits for the reader; a long one, and one that is not known to be small when it has grown, with back-pressure.
 */
final class Outflow {
    private static final int STREAM_AHEAD = 64 * 1024;

    private final HttpClientResponse answer;
    private final HttpServerResponse response;
    private final Guest guest;
    private final int ahead;
    private final Promise<Void> passed = Promise.promise();
    private int unread;

    Outflow(HttpClientResponse answer, HttpServerResponse response, Guest guest) {
        this.answer = answer;
        this.response = response;
        this.guest = guest;
        ahead = isLongerThan(guest.readAhead()) ? STREAM_AHEAD : guest.readAhead();
    }

    private boolean isLongerThan(int small) {
        var length = answer.getHeader("Content-Length");
        try {
            return length != null && Long.parseLong(length) > small;
        } catch (NumberFormatException strange) {
            return true;
        }
    }

    /** Done when the client has all of it; fails when one of the two breaks off. */
    Future<Void> pass() {
        answer.exceptionHandler(passed::tryFail);
        response.exceptionHandler(passed::tryFail);
        answer.endHandler(end -> response.end().onComplete(ended -> {
            if (ended.succeeded()) {
                passed.tryComplete();
            } else {
                passed.tryFail(ended.cause());
            }
        }));
        answer.handler(this::pass);
        answer.resume();
        return passed.future();
    }

    private void pass(Buffer part) {
        unread += part.length();
        guest.isAnswered(part.length());
        response.write(part).onComplete(written -> taken(part.length()));
        if (unread >= ahead) {
            answer.pause();
        }
    }

    private void taken(int bytes) {
        unread -= bytes;
        guest.took(bytes);
        if (unread < ahead / 2) {
            answer.resume();
        }
    }
}
