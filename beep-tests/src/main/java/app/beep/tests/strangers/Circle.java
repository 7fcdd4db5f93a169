package app.beep.tests.strangers;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Frame;
import app.beep.tests.client.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A server with some people in one channel, all of whom talk and listen. */
final class Circle implements AutoCloseable {
    private final List<Talker> talkers = new ArrayList<>();

    private Circle() {}

    static Circle gather(Beep beep, int people, SplittableGenerator random) {
        var owner = beep.signsUp("talker");
        var server = owner.createsServer();
        var channel = owner.opensChannel(server, "general");
        var members = new ArrayList<>(List.of(owner));
        for (int number = 1; number < people; number++) {
            members.add(beep.signsUp("talker"));
        }
        owner.letsIn(server, members.subList(1, people).toArray(Person[]::new));
        var circle = new Circle();
        members.forEach(member -> circle.talkers.add(start(member, channel, random)));
        return circle;
    }

    private static Talker start(Person member, Channel channel, SplittableGenerator random) {
        return Talker.start(member, channel, random.split());
    }

    /** Milliseconds of posts in a time, from before they were sent until somebody heard them, once for each who did. */
    DoubleStream deliveries(long from, long to) {
        var sent = new HashMap<Long, Long>();
        talkers.forEach(talker -> talker.said(from, to).forEach(said -> sent.put(said.seq(), said.at())));
        return talkers.stream()
                .flatMap(talker -> messages(talker).filter(frame -> sent.containsKey(frame.seq())))
                .mapToDouble(frame -> (frame.arrived() - sent.getOrDefault(frame.seq(), 0L)) / 1e6);
    }

    private static Stream<Frame> messages(Talker talker) {
        return talker.socket().frames().stream().filter(frame -> frame.isEvent("message.created"));
    }

    /** What went wrong, in words. */
    List<String> troubles() {
        return talkers.stream().flatMap(talker -> talker.troubles().stream()).toList();
    }

    @Override
    public void close() throws InterruptedException {
        for (var talker : talkers) {
            talker.stop();
        }
        talkers.forEach(talker -> talker.socket().close());
    }
}
