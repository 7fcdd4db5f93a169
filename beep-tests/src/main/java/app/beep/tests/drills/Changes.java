package app.beep.tests.drills;

import app.beep.tests.client.Answer;
import app.beep.tests.client.Call;
import app.beep.tests.client.Channel;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.random.RandomGenerator.SplittableGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Members of a club are kicked out, leave and come back, become insiders and are no more, and channels for insiders are
 * opened, one change after the other: what an answer leaves open stays open until a later answer settles it.
 */
final class Changes {
    private static final int SHORTEST_PAUSE_MILLIS = 200;
    private static final int LONGEST_PAUSE_MILLIS = 1200;
    private static final int MOST_CHANNELS = 3;

    private final Club club;
    private final SplittableGenerator random;
    private final AtomicInteger settled = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private final Thread thread;
    private volatile boolean stopping;

    private Changes(Club club, SplittableGenerator random) {
        this.club = club;
        this.random = random;
        thread = Thread.ofVirtual().name("changes").unstarted(this::run);
    }

    static Changes start(Club club, SplittableGenerator random) {
        var changes = new Changes(club, random);
        changes.thread.start();
        return changes;
    }

    /** Changes whose success was acknowledged. */
    int settled() {
        return settled.get();
    }

    /** Changes whose answer left open what became of them. */
    int leftOpen() {
        return left.get();
    }

    private void run() {
        while (!stopping) {
            var pause = random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
            LockSupport.parkNanos(pause * 1_000_000L);
            change();
        }
    }

    private void change() {
        var members = club.memberships();
        if (club.talks().size() < MOST_CHANNELS && random.nextInt(10) == 0) {
            openChannel();
        }
        changes(members.get(random.nextInt(1, members.size())));
    }

    private void changes(Membership somebody) {
        var comesBack = somebody.member() == Right.NO || (somebody.member() == Right.OPEN && random.nextBoolean());
        if (comesBack) {
            comesBack(somebody);
        } else if (somebody.member() == Right.YES && random.nextInt(3) > 0) {
            turns(somebody);
        } else {
            goes(somebody);
        }
    }

    private void comesBack(Membership somebody) {
        var acceptance =
                somebody.participant().person().call("POST", club.invite().acceptance());
        attempt(acceptance, Right.YES, somebody::becomesMember);
    }

    /** Whoever goes has no roles any more. */
    private void goes(Membership somebody) {
        var person = somebody.participant().person();
        var path = club.server().path() + "/members/";
        var departure =
                random.nextBoolean() ? person.delete(path + "me") : club.owner().delete(path + person.id());
        attempt(departure, Right.NO, right -> {
            somebody.becomesMember(right);
            somebody.becomesInsider(right);
        });
    }

    private void turns(Membership somebody) {
        var grants = somebody.insider() != Right.YES;
        var where = club.insiders().of(somebody.participant().person());
        var turn = club.owner().call(grants ? "PUT" : "DELETE", where);
        attempt(turn, grants ? Right.YES : Right.NO, somebody::becomesInsider);
    }

    private void openChannel() {
        var access = List.of(Map.of("roleId", club.insiders().id(), "read", true, "write", false));
        var channel = Map.of(
                "name",
                "insiders-" + club.talks().size(),
                "type",
                "text",
                "access",
                Map.of("restricted", true, "roles", access));
        var answer = send(club.owner().post(club.server().path() + "/channels", channel));
        if (answer != null && answer.status() == 201) {
            club.hasOpened(answer.as(Channel.class));
            club.talks(random);
        }
    }

    private void attempt(Call call, Right wanted, Consumer<Right> whatBecomes) {
        whatBecomes.accept(Right.OPEN);
        var answer = send(call);
        if (answer != null && answer.status() == 204) {
            whatBecomes.accept(wanted);
            settled.incrementAndGet();
        } else {
            left.incrementAndGet();
        }
    }

    private static @Nullable Answer send(Call call) {
        try {
            return call.send();
        } catch (UncheckedIOException noAnswer) {
            return null;
        }
    }

    /** Finishes the change that is under way and returns. */
    void stop() throws InterruptedException {
        stopping = true;
        thread.join();
    }
}
