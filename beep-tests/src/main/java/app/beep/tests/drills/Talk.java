package app.beep.tests.drills;

import app.beep.tests.client.Channel;
import app.beep.tests.client.Message;
import app.beep.tests.client.Person;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** Somebody posts to a channel all the time; what is not acknowledged is posted again with the same key until it is. */
final class Talk {
    private static final int SHORTEST_PAUSE_MILLIS = 500;
    private static final int LONGEST_PAUSE_MILLIS = 1500;
    private static final int BEFORE_REPEAT_MILLIS = 200;
    private static final int CREATED = 201;

    private final Person author;
    private final Channel channel;
    private final RandomGenerator random;
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean stopping;

    private Talk(Person author, Channel channel, RandomGenerator random) {
        this.author = author;
        this.channel = channel;
        this.random = random;
        thread = Thread.ofVirtual().name("talk-" + channel.id()).unstarted(this::run);
    }

    static Talk start(Person author, Channel channel, RandomGenerator random) {
        var talk = new Talk(author, channel, random);
        talk.thread.start();
        return talk;
    }

    Channel channel() {
        return channel;
    }

    /** What was acknowledged so far, in order. */
    List<Posted> posted() {
        return posted;
    }

    private void run() {
        while (!stopping) {
            pause(random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
            say("words " + posted.size());
        }
    }

    private void say(String content) {
        var key = UUID.randomUUID().toString();
        var sent = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                var answer = author.posts(content).withKey(key).tryIn(channel);
                if (answer.status() == CREATED) {
                    posted.add(new Posted(answer.as(Message.class), sent, System.nanoTime(), attempt == 1));
                    return;
                }
            } catch (UncheckedIOException noAnswer) {
                // the same as an answer that leaves it open
            }
            pause(BEFORE_REPEAT_MILLIS);
        }
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(millis * 1_000_000L);
    }

    /** Finishes the message that is under way, posts a last one, which shows any gap before it, and returns. */
    void stop() throws InterruptedException {
        stopping = true;
        thread.join();
        say("the last words");
    }
}
