package app.beep.tests.faults;

import app.beep.tests.client.Answer;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Message;
import app.beep.tests.client.Person;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Posts one message after the other; what is not acknowledged is posted again with the same key until it is. */
public final class StubbornWriter {
    private static final long PAUSE_MILLIS = 200;
    private static final int CREATED = 201;
    private static final int SERVER_ERROR = 500;

    private final Person person;
    private final Channel channel;
    private final List<Message> acknowledged = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile int repeats;
    private volatile boolean stopping;

    private StubbornWriter(Person person, Channel channel) {
        this.person = person;
        this.channel = channel;
        thread = Thread.ofPlatform().name("writer-" + person).unstarted(this::run);
    }

    public static StubbornWriter start(Person person, Channel channel) {
        var writer = new StubbornWriter(person, channel);
        writer.thread.start();
        return writer;
    }

    private void run() {
        for (int number = 1; !stopping; number++) {
            postUntilAcknowledged(person.username() + " " + number);
        }
    }

    private void postUntilAcknowledged(String content) {
        var key = UUID.randomUUID().toString();
        while (true) {
            try {
                Answer answer = person.posts(content).withKey(key).tryIn(channel);
                if (answer.status() < SERVER_ERROR) {
                    acknowledged.add(answer.expect(CREATED).as(Message.class));
                    return;
                }
            } catch (UncheckedIOException noAnswer) {
                // the same as an answer that leaves it open
            }
            repeats++;
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What was acknowledged so far, in the order of posting. */
    public List<Message> acknowledged() {
        return acknowledged;
    }

    /** How often something had to be posted again. */
    public int repeats() {
        return repeats;
    }

    /** Finishes the message that is under way and returns. */
    public void stop() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
