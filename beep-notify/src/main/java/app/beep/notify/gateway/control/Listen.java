package app.beep.notify.gateway.control;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The first step of a room: nothing is asked of the truth before its events are heard. */
final class Listen implements Step {
    private final CompletableFuture<Void> heard;
    private boolean waited;

    Listen(CompletableFuture<Void> heard) {
        this.heard = heard;
    }

    @Override
    public @Nullable Question question() {
        return waited || heard.isDone()
                ? null
                : () -> {
                    Listening.await(heard);
                    return () -> waited = true;
                };
    }

    @Override
    public void take() {}
}
