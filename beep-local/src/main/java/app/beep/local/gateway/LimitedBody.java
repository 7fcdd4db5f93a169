package app.beep.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A body that is counted while it passes; none of it passes once there is too much. The rest of a refused one is skipped,
 * so that an ordinary client, which sends everything before it listens, can read why; a client that goes on and on is cut.
 */
final class LimitedBody implements ReadStream<Buffer> {
    /** There is more than may pass. */
    @SuppressWarnings("serial")
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("the body is too large", null, false, false);
        }
    }

    private static final long MOST_SKIPPED = 64L * 1024 * 1024;
    private static final int SKIPPED_AT_ONCE = 1024 * 1024;
    private static final long PAUSE_MILLIS = 50;

    private final HttpServerRequest request;
    private final long most;
    private @Nullable Handler<Buffer> handler;
    private @Nullable Handler<Throwable> failed;
    private long count;
    private int skipped;

    /** @param most bytes that may pass */
    LimitedBody(HttpServerRequest request, long most) {
        this.request = request;
        this.most = most;
    }

    /** The length that the client says; 0 when it says none. */
    static long length(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException beyondAllNumbers) {
            return Long.MAX_VALUE;
        }
    }

    /** Whether it is one that would grow when it is unpacked: nobody can count it before. */
    static boolean isPacked(HttpServerRequest request) {
        return request.headers().getAll("Content-Encoding").stream()
                .anyMatch(coding -> !coding.strip().equalsIgnoreCase("identity"));
    }

    /** Answers before anything has been read. */
    static void refuse(HttpServerRequest request, Problem problem) {
        new LimitedBody(request, 0).handler(none -> {});
        problem.answer(request);
    }

    @Override
    public LimitedBody handler(@Nullable Handler<Buffer> next) {
        handler = next;
        request.handler(next == null && !isTooMuch() ? null : this::take);
        return this;
    }

    private void take(Buffer piece) {
        boolean before = isTooMuch();
        count += piece.length();
        if (!isTooMuch()) {
            if (handler != null) {
                handler.handle(piece);
            }
            return;
        }
        if (!before) {
            if (failed != null) {
                failed.handle(new TooLarge());
            }
            request.resume();
        }
        skip(piece.length());
    }

    /** No faster than a good line: whoever sends gigabytes costs nobody else's processor. */
    private void skip(int bytes) {
        if (count - most > MOST_SKIPPED) {
            request.connection().close();
            return;
        }
        skipped += bytes;
        if (skipped > SKIPPED_AT_ONCE) {
            skipped = 0;
            request.pause();
            Objects.requireNonNull(Vertx.currentContext()).owner().setTimer(PAUSE_MILLIS, over -> request.resume());
        }
    }

    private boolean isTooMuch() {
        return count > most;
    }

    @Override
    public LimitedBody exceptionHandler(@Nullable Handler<Throwable> next) {
        failed = next;
        request.exceptionHandler(next);
        return this;
    }

    @Override
    public LimitedBody pause() {
        if (!isTooMuch()) {
            request.pause();
        }
        return this;
    }

    @Override
    public LimitedBody resume() {
        request.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        request.fetch(amount);
        return this;
    }

    @Override
    public LimitedBody endHandler(@Nullable Handler<Void> ended) {
        request.endHandler(
                ended == null
                        ? null
                        : end -> {
                            if (!isTooMuch()) {
                                ended.handle(end);
                            }
                        });
        return this;
    }
}
