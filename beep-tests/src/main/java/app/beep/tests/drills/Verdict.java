package app.beep.tests.drills;

import app.beep.tests.client.Frame;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What went wrong for one listener in one channel, in words.
 *
 * @param forbidden heard although answers had said before the post was sent that it may not be
 * @param missing not heard although answers had said before the post was sent that it may be
 * @param disorderly heard twice or out of order
 */
public record Verdict(List<String> forbidden, List<String> missing, List<String> disorderly) {

    /** Over all listeners in all channels of the clubs. */
    static Verdict on(List<Club> clubs) {
        var all = clubs.stream()
                .flatMap(club -> club.talks().stream()
                        .flatMap(talk -> club.memberships().stream().map(membership -> on(talk, membership))))
                .toList();
        return new Verdict(
                all.stream().flatMap(verdict -> verdict.forbidden().stream()).toList(),
                all.stream().flatMap(verdict -> verdict.missing().stream()).toList(),
                all.stream().flatMap(verdict -> verdict.disorderly().stream()).toList());
    }

    private static Verdict on(Talk talk, Membership membership) {
        var posted = List.copyOf(talk.posted());
        var heard = membership.participant().heard(talk.channel());
        var where = membership.participant().person() + " in " + talk.channel().name() + " "
                + talk.channel().id();
        return new Verdict(
                forbidden(posted, heard, membership.right(talk.channel()), where),
                missing(posted, heard, membership.right(talk.channel()), where),
                disorderly(heard, where));
    }

    private static List<String> forbidden(List<Posted> posted, List<Frame> heard, Timeline right, String where) {
        return Delivery.of(posted, heard).stream()
                .filter(delivery -> right.deniedDuring(delivery.posted().sent(), delivery.arrived()))
                .map(delivery -> "%s heard seq %d, %.0f ms after it was sent"
                        .formatted(where, delivery.posted().message().seq(), delivery.millis()))
                .toList();
    }

    private static List<String> missing(List<Posted> posted, List<Frame> heard, Timeline right, String where) {
        var seqs = new HashSet<>(heard.stream().map(Frame::seq).toList());
        return posted.stream()
                .filter(post -> right.grantedSince(post.sent())
                        && !seqs.contains(post.message().seq()))
                .map(post -> "%s missed seq %d".formatted(where, post.message().seq()))
                .toList();
    }

    private static List<String> disorderly(List<Frame> heard, String where) {
        var wrong = Stream.<String>builder();
        long before = 0;
        for (var frame : heard) {
            if (frame.seq() <= before) {
                wrong.add("%s heard seq %d after %d".formatted(where, frame.seq(), before));
            }
            before = frame.seq();
        }
        return wrong.build().toList();
    }

    /** All of it. */
    public Stream<String> breaches() {
        return Stream.of(forbidden, missing, disorderly).flatMap(List::stream);
    }
}
