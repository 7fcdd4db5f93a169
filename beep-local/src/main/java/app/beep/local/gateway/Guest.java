package app.beep.local.gateway;

import io.netty.channel.Channel;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One client's connection: how long it is waited for, and what is kept for it. Belongs to one event loop. */
final class Guest implements Holdings.Holder {
    private static final long FAREWELL_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Runnable NOTHING = () -> {};

    private final HttpConnection connection;
    private final Channel channel;
    private final String address;
    private final Limits limits;
    private final Holdings holdings;
    private final LongSupplier clock;
    private final Patience patience;
    private final List<Runnable> afterwards = new ArrayList<>();
    private @Nullable HttpServerRequest request;
    private Runnable whenGone = NOTHING;
    private long leavesAt = Long.MAX_VALUE;

    Guest(HttpConnection connection, String address, Limits limits, Holdings holdings, LongSupplier clock) {
        this.connection = connection;
        channel = ((HttpServerConnection) connection).channelHandlerContext().channel();
        this.address = address;
        this.limits = limits;
        this.holdings = holdings;
        this.clock = clock;
        patience = new Patience(limits, clock.getAsLong());
        channel.pipeline().addFirst(new Farewell());
    }

    @Override
    public String address() {
        return address;
    }

    /** Asks for something. */
    void asks(HttpServerRequest now) {
        request = now;
        whenGone = NOTHING;
        patience.asked();
        now.response().endHandler(answered -> {
            request = null;
            patience.rests(clock.getAsLong());
            tidy();
        });
    }

    /** What is to be done once when this request is answered, or the connection has gone. */
    void afterwards(Runnable work) {
        afterwards.add(work);
    }

    private void tidy() {
        var all = List.copyOf(afterwards);
        afterwards.clear();
        all.forEach(Runnable::run);
    }

    /** Stays as it is from now on, however long. */
    void lasts() {
        patience.lasts();
    }

    void bodyBegins() {
        patience.bodyBegins(clock.getAsLong());
    }

    /** A part of a small body, which is kept. */
    void keeps(int bytes) {
        holdings.add(this, bytes);
    }

    /** As much of the body as is kept has come. */
    void smallBodyCame() {
        patience.smallBodyCame();
    }

    /** What was kept has been passed on. */
    void passedOn(long bytes) {
        holdings.remove(this, bytes);
    }

    /** More of a long body is wanted from now on, or not. */
    void isWanted(boolean more) {
        patience.wants(more, clock.getAsLong());
    }

    void sent(int bytes) {
        patience.sent(bytes);
    }

    /** An answer up to this size is taken from the service however slowly the client reads. */
    int readAhead() {
        return limits.aheadOfReader();
    }

    /** A part of an answer is on its way. */
    void isAnswered(int bytes) {
        holdings.add(this, bytes);
        patience.answers(bytes, clock.getAsLong());
    }

    /** A part of an answer has been taken. */
    void took(int bytes) {
        holdings.remove(this, bytes);
        patience.took(bytes, clock.getAsLong());
    }

    /** What is to be done when the connection goes, unless another request has come before. */
    void whenGone(Runnable work) {
        whenGone = work;
    }

    /** Sends it away when it has been waited for too long: with an answer, when that is still possible. */
    void judge() {
        var now = clock.getAsLong();
        if (now >= leavesAt) {
            letGo();
        } else if (leavesAt == Long.MAX_VALUE && patience.isOver(now)) {
            sendAway(now);
        }
    }

    private void sendAway(long now) {
        var asked = request;
        if (asked == null || asked.response().headWritten()) {
            letGo();
            return;
        }
        leavesAt = now + FAREWELL_NANOS;
        Problem.TOO_SLOW.answer(asked);
        connection.close();
    }

    /** Closes at once, past Vert.x, which would wait until everything that was answered has been read. */
    @Override
    public void letGo() {
        Farewell.skip(channel);
    }

    void gone() {
        whenGone.run();
        tidy();
        holdings.removeAll(this);
    }

    /** Is told when the connection has gone. */
    void onEnd(Runnable end) {
        channel.closeFuture().addListener(closed -> end.run());
    }
}
