package app.beep.events.consuming;

import app.beep.common.peers.Peers;
import app.beep.common.problem.EveryProblem;
import app.beep.common.problem.PeerRefused;
import app.beep.common.service.Threads;
import app.beep.events.EventPage;
import app.beep.events.PublishedEvent;
import app.beep.events.following.Feed;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One consumer at work: waits for its turn to lead, pulls by cursor, handles, and waits for more. */
final class Consumption {
    private static final Logger LOG = Logger.getLogger(Consumption.class.getName());
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 6;

    private final EventConsumer consumer;
    private final Peers peers;
    private final EventCursors cursors;
    private final BooleanSupplier leads;
    private final Duration firstPause;
    private final WakeUp wakeUp;
    private @Nullable Thread thread;
    private volatile long behind;
    private volatile long setAside;
    private int failures;
    private long looked = System.nanoTime() - BETWEEN_LOOKS.toNanos();

    /** @param firstPause after a failure; doubled with each further one */
    Consumption(
            EventConsumer consumer,
            Peers peers,
            EventCursors cursors,
            BooleanSupplier leads,
            Function<WakeUp, Feed> feed,
            Duration firstPause) {
        this.consumer = consumer;
        this.peers = peers;
        this.cursors = cursors;
        this.leads = leads;
        this.firstPause = firstPause;
        this.wakeUp = new WakeUp(feed, consumer.patience());
    }

    void start(Threads threads) {
        wakeUp.start(threads);
        thread = threads.start("consume-" + consumer.producer() + "-" + consumer.name(), this::run);
    }

    void stop() {
        wakeUp.stop();
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Events that wait to be handled; 0 on an instance that does not lead. */
    long behind() {
        return behind;
    }

    /** Events passed over since the start. */
    long setAside() {
        return setAside;
    }

    private void run() {
        try {
            while (true) {
                try {
                    step();
                    failures = 0;
                } catch (RuntimeException down) {
                    waitFor(down);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        if (!leads.getAsBoolean()) {
            behind = 0;
            Thread.sleep(TURN);
            return;
        }
        var position = cursors.position(consumer);
        if (position.isEmpty() || isLost()) {
            rebuild();
            return;
        }
        try {
            var page = pull("?after=" + position.get());
            behind = page.head() - position.get();
            handle(page.events());
            var reached = page.events().isEmpty()
                    ? position.get()
                    : page.events().getLast().position();
            if (reached >= page.head()) {
                wakeUp.await(reached);
            }
        } catch (PeerRefused refused) {
            if (refused.status() != 410) {
                throw refused;
            }
            rebuild();
        }
    }

    /** Looked at after a failure, and every few seconds in any case. */
    private boolean isLost() {
        var now = System.nanoTime();
        if (failures == 0 && now - looked < BETWEEN_LOOKS.toNanos()) {
            return false;
        }
        looked = now;
        return consumer.isLost();
    }

    private EventPage pull(String query) {
        return peers.get(consumer.producer(), "/internal/events" + query, EventPage.Json.class)
                .page();
    }

    private void rebuild() {
        LOG.log(Level.WARNING, "{0} is rebuilt from beep-{1}", new Object[] {consumer.name(), consumer.producer()});
        var head = pull("").head();
        consumer.rebuild();
        cursors.put(consumer, head);
        LOG.log(Level.INFO, "{0} is rebuilt", consumer.name());
    }

    private void handle(List<PublishedEvent> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        try {
            if (cursors.advance(consumer, batch)) {
                behind = Math.max(0, behind - batch.size());
            }
        } catch (RuntimeException failed) {
            if (EveryProblem.isOutage(failed)) {
                throw failed;
            }
            for (var event : batch) {
                insist(event);
            }
        }
    }

    private void insist(PublishedEvent event) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                cursors.advance(consumer, List.of(event));
                return;
            } catch (RuntimeException failed) {
                if (EveryProblem.isOutage(failed)) {
                    throw failed;
                }
                if (attempt == ATTEMPTS) {
                    pass(event, failed);
                    return;
                }
                LOG.log(Level.WARNING, "An event will be tried again: " + description(event), failed);
                Thread.sleep(pause(attempt));
            }
        }
    }

    private void pass(PublishedEvent event, RuntimeException failure) {
        LOG.log(Level.SEVERE, "An event was set aside: " + description(event), failure);
        cursors.setAside(consumer, event, failure);
        setAside++;
    }

    private String description(PublishedEvent event) {
        return "%s of beep-%s at %d for %s"
                .formatted(event.header().type(), consumer.producer(), event.position(), consumer.name());
    }

    private void waitFor(RuntimeException down) throws InterruptedException {
        failures++;
        var level = failures % 12 != 4 ? Level.FINE : EveryProblem.isOutage(down) ? Level.WARNING : Level.SEVERE;
        LOG.log(level, "{0} waits: {1}", new Object[] {consumer.name(), down});
        Thread.sleep(pause(failures));
    }

    private Duration pause(int attempt) {
        var longer = firstPause.multipliedBy(1L << Math.min(attempt - 1, 10));
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
