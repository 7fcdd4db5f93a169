package app.beep.tests.drills;

import app.beep.tests.client.Channel;
import app.beep.tests.client.Frame;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What went wrong for one listener in one channel, in words.
 *
 * @param forbidden heard although answers had said before the post was sent that it may not be
 * @param missing neither heard nor, at or below the head with which the channel was gained, to be fetched, although answers had said before the post was sent that it may be
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
                missing(posted, heard, membership, talk.channel(), where),
                disorderly(heard, where));
    }

    private static List<String> forbidden(List<Posted> posted, List<Frame> heard, Timeline right, String where) {
        return Delivery.of(posted, heard).stream()
                .filter(delivery -> right.deniedDuring(delivery.posted().sent(), delivery.arrived()))
                .map(delivery -> "%s heard seq %d, %.0f ms after it was sent"
                        .formatted(where, delivery.posted().message().seq(), delivery.millis()))
                .toList();
    }

    private static List<String> missing(
            List<Posted> posted, List<Frame> heard, Membership membership, Channel channel, String where) {
        var right = membership.right(channel);
        var seqs = new HashSet<>(heard.stream().map(Frame::seq).toList());
        return posted.stream()
                .filter(post -> right.grantedSince(post.sent())
                        && !seqs.contains(post.message().seq())
                        && !membership
                                .participant()
                                .fetches(channel, post.message().seq()))
                .map(post -> "%s missed seq %d of %s (%s; answered after %d ms; heard around it: %s)"
                        .formatted(
                                where,
                                post.message().seq(),
                                post.message().timestamp(),
                                right.before(post.sent(), 30_000),
                                (post.acknowledged() - post.sent()) / 1_000_000,
                                around(post.message().seq(), seqs)))
                .toList();
    }

    private static List<Long> around(long seq, Set<Long> seqs) {
        return LongStream.rangeClosed(seq - 3, seq + 3)
                .boxed()
                .filter(seqs::contains)
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
