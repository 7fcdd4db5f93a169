package app.beep.auth.attempts.entity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * One try to log in, with the trails it leaves. An attempt under way counts like a failed one: as many as may still fail
 * are let through at once, and no more.
 */
public record Attempt(Ticket ticket, List<Watched> watched) {

    public static Attempt of(List<Watched> watched) {
        return new Attempt(Ticket.next(), watched);
    }

    /** Reserves a place in every trail, or in none. */
    public Step begin(List<Trail> trails, Instant now) {
        var current = each(trails, now, (trail, watch) -> trail);
        var verdicts = IntStream.range(0, watched.size())
                .mapToObj(i -> current.get(i).verdict(now, watched.get(i).rule()))
                .toList();
        var latest = verdicts.stream()
                .filter(Verdict.Refused.class::isInstance)
                .map(Verdict.Refused.class::cast)
                .max(Comparator.comparing(Verdict.Refused::until));
        if (latest.isPresent()) {
            return new Step(latest.get(), trails);
        }
        return verdicts.stream().allMatch(Verdict.Granted.class::isInstance)
                ? Step.to(
                        current.stream().map(trail -> trail.begun(ticket, now)).toList())
                : new Step(new Verdict.Undecided(), trails);
    }

    public Step fail(List<Trail> trails, Instant now) {
        return Step.to(each(trails, now, (trail, watch) -> trail.failed(ticket, now)));
    }

    public Step succeed(List<Trail> trails, Instant now) {
        return Step.to(
                each(trails, now, (trail, watch) -> watch.forgives() ? trail.forgiven(ticket) : trail.ended(ticket)));
    }

    /** Nothing was found out: it leaves no trail. */
    public Step abandon(List<Trail> trails, Instant now) {
        return Step.to(each(trails, now, (trail, watch) -> trail.ended(ticket)));
    }

    private List<Trail> each(List<Trail> trails, Instant now, BiFunction<Trail, Watched, Trail> change) {
        return IntStream.range(0, watched.size())
                .mapToObj(i -> change.apply(trails.get(i).at(now, watched.get(i).rule()), watched.get(i)))
                .toList();
    }
}
