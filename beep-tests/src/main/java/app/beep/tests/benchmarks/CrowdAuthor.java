package app.beep.tests.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;

/** Posts numbered messages of 300 characters to one channel. */
final class CrowdAuthor {
    private static final int LENGTH = 300;
    private static final int PATIENCE_SECONDS = 60;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest.Builder request;
    private final Tally tally;
    private int number;

    CrowdAuthor(String origin, String channel, String token, Tally tally) {
        this.tally = tally;
        request = HttpRequest.newBuilder(URI.create(origin + "/api/channels/" + channel + "/messages"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    /** So many posts per second, whether they have been heard or not. */
    String paced(int perSecond, int seconds) throws InterruptedException {
        tally.reset();
        var began = System.nanoTime();
        for (int post = 0; post < perSecond * seconds; post++) {
            var due = began + post * TimeUnit.SECONDS.toNanos(1) / perSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            post();
        }
        awaitAll(perSecond * seconds);
        return tally.since(began);
    }

    /** As fast as the slowest member hears, with so many posts at most that not everybody has heard. */
    String flatOut(int seconds, int mostUnheard) throws InterruptedException {
        tally.reset();
        var began = System.nanoTime();
        int posts = 0;
        int unheard = 0;
        while (System.nanoTime() - began < TimeUnit.SECONDS.toNanos(seconds)) {
            if (unheard == mostUnheard) {
                awaitAll(1);
                unheard--;
            }
            unheard -= tally.heardByAll().drainPermits();
            post();
            posts++;
            unheard++;
        }
        awaitAll(unheard);
        return tally.since(began);
    }

    private void awaitAll(int posts) throws InterruptedException {
        if (!tally.heardByAll().tryAcquire(posts, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Not everybody has heard everything; " + tally.since(0));
        }
    }

    private void post() {
        var text = Integer.toString(++number) + " ";
        var body = "{\"content\":\"" + text + "x".repeat(LENGTH - text.length()) + "\"}";
        tally.sent(number);
        var answer = http.sendAsync(
                request.copy().POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
        var unused = answer.thenAccept(CrowdAuthor::checkCreated);
    }

    private static void checkCreated(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            System.err.println("A post was refused: " + answer.statusCode() + " " + answer.body());
        }
    }
}
