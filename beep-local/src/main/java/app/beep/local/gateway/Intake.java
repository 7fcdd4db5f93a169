package app.beep.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;

/**
 * The body of a request. A small one is taken whole before a service hears of the request, so that no thread of a service
 * ever waits for it; the rest of a longer one is streamed, with back-pressure, as fast as the service takes it.
 */
final class Intake {
    private final ReadStream<Buffer> body;
    private final boolean chunked;
    private final Guest guest;
    private final Door.House house;
    private final Buffer begin = Buffer.buffer();
    private long kept;
    private boolean whole;

    /** @param body of the request, as far as it may come in */
    Intake(HttpServerRequest request, ReadStream<Buffer> body, Guest guest, Door.House house) {
        this.body = body;
        chunked = isChunked(request);
        this.guest = guest;
        this.house = house;
    }

    static boolean isNeeded(HttpServerRequest request) {
        return isChunked(request) || request.getHeader("Content-Length") != null;
    }

    private static boolean isChunked(HttpServerRequest request) {
        return request.getHeader("Transfer-Encoding") != null;
    }

    /**
     * Done when the body has come, or more of it than is small; fails when it breaks off before, or when the service is
     * sent too many long ones already, or too many by this address.
     */
    Future<Intake> begin(String service) {
        var begun = Promise.<Intake>promise();
        guest.bodyBegins();
        guest.afterwards(() -> guest.passedOn(kept));
        body.exceptionHandler(begun::tryFail);
        body.endHandler(end -> {
            whole = true;
            begun.tryComplete(this);
        });
        body.handler(part -> {
            if (!begun.future().isComplete()) {
                keep(part);
                goesOnWhenLong(service, begun);
            }
        });
        body.resume();
        return begun.future().onSuccess(came -> guest.smallBodyCame());
    }

    private void keep(Buffer part) {
        begin.appendBuffer(part);
        kept += part.length();
        guest.keeps(part.length());
    }

    private void goesOnWhenLong(String service, Promise<Intake> begun) {
        if (begin.length() < house.limits().smallBody()) {
            return;
        }
        body.pause();
        if (house.longBodies().enter(service, guest.address())) {
            guest.afterwards(() -> house.longBodies().leave(service, guest.address()));
            begun.complete(this);
        } else {
            begun.fail("Too many long bodies are on their way to " + service);
        }
    }

    /** Whether all of it has come. */
    boolean isWhole() {
        return whole;
    }

    /** Passes it on; done when the service has all of it, fails when the client breaks off. */
    Future<Void> passTo(HttpClientRequest onward) {
        if (whole) {
            onward.putHeader("Content-Length", Integer.toString(begin.length()));
            return onward.end(begin).onComplete(passed -> passedOn());
        }
        onward.setChunked(chunked);
        onward.write(begin).onComplete(passed -> passedOn());
        return stream(onward);
    }

    private void passedOn() {
        guest.passedOn(kept);
        kept = 0;
    }

    private Future<Void> stream(HttpClientRequest onward) {
        var passed = Promise.<Void>promise();
        guest.isWanted(true);
        body.exceptionHandler(passed::tryFail);
        guest.whenGone(() -> passed.tryFail("The client has gone"));
        onward.drainHandler(drained -> {
            guest.isWanted(true);
            body.resume();
        });
        body.endHandler(end -> {
            guest.isWanted(false);
            onward.end().onComplete(passed);
        });
        body.handler(part -> {
            guest.sent(part.length());
            onward.write(part);
            if (onward.writeQueueFull()) {
                guest.isWanted(false);
                body.pause();
            }
        });
        body.resume();
        return passed.future();
    }
}
