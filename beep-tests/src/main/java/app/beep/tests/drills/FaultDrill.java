package app.beep.tests.drills;

import app.beep.tests.client.Beep;
import app.beep.tests.faults.Links;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * People talk in several servers while beep-servers, beep-channels and Permify fail at random: nobody hears what they may
 * not, nobody misses what they may, and who is not concerned notices nothing (R-OPS-00, R-RT-03, R-RT-05).
 */
public final class FaultDrill {
    private static final int AT_ONCE = 6;
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final Links links;
    private final Plan plan;
    private final SplittableRandom random;
    private final List<Club> calm = new ArrayList<>();
    private final List<Club> wild = new ArrayList<>();

    private FaultDrill(Links links, Plan plan) {
        this.links = links;
        this.plan = plan;
        random = new SplittableRandom(plan.seed());
    }

    public static Report run(Beep beep, Links links, Plan plan) throws Exception {
        var drill = new FaultDrill(links, plan);
        drill.gather(beep);
        var beats = Executors.newSingleThreadScheduledExecutor();
        try {
            beats.scheduleAtFixedRate(() -> drill.participants().forEach(Participant::beats), 10, 10, TimeUnit.SECONDS);
            return drill.run();
        } finally {
            beats.shutdownNow();
            for (var participant : drill.participants().toList()) {
                participant.stop();
            }
        }
    }

    private void gather(Beep beep) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var founding = threads.invokeAll(Collections.nCopies(
                    plan.calmClubs() + plan.wildClubs(), (Callable<Club>) () -> Club.founded(beep, plan.people())));
            for (var founded : founding) {
                (calm.size() < plan.calmClubs() ? calm : wild).add(founded.get());
            }
            for (var gathered :
                    threads.invokeAll(clubs().<Callable<Object>>map(club -> Executors.callable(club::gathers))
                            .toList())) {
                gathered.get();
            }
        }
    }

    private Report run() throws InterruptedException {
        clubs().forEach(club -> club.talks(random.split()));
        var changes =
                wild.stream().map(club -> Changes.start(club, random.split())).toList();
        pause(WARM_UP);
        var began = System.nanoTime();
        pause(plan.calm());
        var changed = System.nanoTime();
        var storm = Storm.begin(links, random.split());
        pause(plan.storm());
        var ended = System.nanoTime();
        storm.end();
        var healed = System.nanoTime();
        for (var change : changes) {
            change.stop();
        }
        for (var club : clubs().toList()) {
            club.fallsSilent();
        }
        awaitEverybody();
        var whole = new Period(began, changed);
        var failing = new Period(changed, ended);
        var recovery = Duration.ofNanos(System.nanoTime() - healed);
        return new Report(
                plan,
                Verdict.on(clubs().toList()),
                Phase.of(calm, whole::holds),
                Phase.of(calm, post -> failing.holds(post) && !storm.struckPermifyDuring(post)),
                Phase.of(calm, post -> failing.holds(post) && storm.struckPermifyDuring(post)),
                reconnections(calm),
                reconnections(wild),
                storm.faults(),
                changes.stream().mapToInt(Changes::settled).sum(),
                changes.stream().mapToInt(Changes::leftOpen).sum(),
                participants().mapToInt(Participant::fetched).sum(),
                wild.stream()
                        .flatMap(club -> club.talks().stream())
                        .mapToInt(talk -> talk.posted().size())
                        .sum(),
                recovery);
    }

    /** Until nobody misses anything any more, or patience ends. */
    private void awaitEverybody() throws InterruptedException {
        var deadline = System.nanoTime() + plan.patience().toNanos();
        while (!Verdict.on(clubs().toList()).missing().isEmpty() && System.nanoTime() < deadline) {
            pause(Duration.ofMillis(500));
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    private Stream<Club> clubs() {
        return Stream.of(calm, wild).flatMap(Collection::stream);
    }

    private Stream<Participant> participants() {
        return clubs().flatMap(club -> club.participants().stream());
    }

    private static int reconnections(List<Club> clubs) {
        return clubs.stream()
                .flatMap(club -> club.participants().stream())
                .mapToInt(participant -> participant.connections() - 1)
                .sum();
    }
}
