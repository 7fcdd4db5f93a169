package app.beep.tests.benchmarks;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** One server with a channel and many members, all of them made through the public API. */
record Community(Person author, Channel channel, List<Person> members) {
    private static final int AT_ONCE = 6;

    static Community of(Beep beep, int members) throws Exception {
        var author = beep.signsUp("author");
        var server = author.createsServer();
        var channel = author.opensChannel(server, "general");
        var invite = author.makesInvite(server);
        System.err.printf("%d people sign up, log in and join%n", members);
        var joined = atOnce(IntStream.range(0, members)
                .<Callable<Person>>mapToObj(number -> () -> {
                    var person = beep.signsUp("member");
                    person.accepts(invite);
                    return person;
                })
                .toList());
        return new Community(author, channel, joined);
    }

    /** An access token of each member. */
    List<String> tokens() {
        return members.stream().map(person -> person.session().accessToken()).toList();
    }

    /** Everybody gets a new token. */
    void refresh() throws Exception {
        atOnce(members.stream()
                .<Callable<Object>>map(person -> person::refreshes)
                .toList());
        author.refreshes();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<T>();
            for (var part : threads.invokeAll(work)) {
                all.add(part.get());
            }
            return all;
        }
    }
}
