package app.beep.tests.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.beep.tests.client.Call;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long a member waits for the answer to an ordinary search (R-SRCH-05): two words, first page, over all channels
 * that the member reads; beside it what Elasticsearch alone needs for the same words. Prints a row for
 * docs/performance.md.
 */
public final class Searches {
    private static final int SERVERS = 4;
    private static final int CHANNELS_EACH = 5;
    private static final int MESSAGES = 2_000;
    private static final int QUERIES = 100;
    private static final int WARM_UP_QUERIES = 300;
    private static final List<String> WORDS = List.of(
            "bread",
            "lighthouse",
            "river",
            "walk",
            "garden",
            "basil",
            "train",
            "cake",
            "film",
            "winter",
            "sunrise",
            "sensor",
            "rain",
            "letter",
            "polar",
            "night",
            "book",
            "bridge",
            "map",
            "kettle",
            "cheval",
            "été",
            "forêt",
            "soupe",
            "courge",
            "montagne",
            "voisin",
            "café",
            "neige",
            "plage",
            "musique",
            "jardin",
            "oiseau",
            "pluie",
            "gâteau",
            "lettre",
            "nuit",
            "pont",
            "carte",
            "voyage");

    private static final HttpClient BARE =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Random random = new Random(7);

    private Searches() {}

    public static void main(String[] arguments) throws Exception {
        try (var measured = MeasuredPlatform.start(arguments)) {
            new Searches().run(measured);
        }
        System.exit(0);
    }

    private void run(MeasuredPlatform measured) throws Exception {
        var alice = measured.beep().signsUp("alice");
        var channels = channels(alice);
        for (int number = 0; number < MESSAGES; number++) {
            alice.posts(words(8)).in(channels.get(number % channels.size()));
        }
        alice.posts("lastly").in(channels.getFirst());
        while (!isFound(alice, "lastly")) {
            TimeUnit.SECONDS.sleep(1);
        }
        var first = times(QUERIES, () -> search(alice, words(2)));
        times(WARM_UP_QUERIES, () -> search(alice, words(2)));
        var later = times(QUERIES, () -> search(alice, words(2)));
        var index = index(measured.platform().environment());
        times(WARM_UP_QUERIES, () -> bare(index, words(2)));
        var bare = times(QUERIES, () -> bare(index, words(2)));
        System.out.println(
                "| date | Liberty's JVM | messages, channels | first 100 searches: median / p95 / worst ms | after warm-up: median / p95 / worst ms | Elasticsearch alone: median / p95 / worst ms |");
        System.out.println("|---|---|---|---|---|---|");
        System.out.printf(
                "| %s | %s | %d, %d | %s | %s | %s |%n",
                LocalDate.now(),
                measured.jvm().name().toLowerCase(Locale.ROOT),
                MESSAGES,
                channels.size(),
                first.inMillis(),
                later.inMillis(),
                bare.inMillis());
    }

    private static List<Channel> channels(Person owner) {
        var channels = new ArrayList<Channel>();
        for (int server = 0; server < SERVERS; server++) {
            var club = owner.createsServer();
            for (int number = 0; number < CHANNELS_EACH; number++) {
                channels.add(owner.opensChannel(club, "channel-" + number));
            }
        }
        return channels;
    }

    private String words(int count) {
        return random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }

    /** False also while search is not there yet. */
    private static boolean isFound(Person person, String word) {
        var answer = ask(person, word).send();
        return answer.status() == 200
                && !answer.json().path("messages").path("items").isEmpty();
    }

    private static int search(Person person, String words) {
        return ask(person, words).expect(200).body().length();
    }

    private static Call ask(Person person, String words) {
        return person.get("/search?q=" + words.replace(' ', '+'));
    }

    private static HttpRequest.Builder index(Map<String, String> environment) {
        var user = environment.get("BEEP_ELASTICSEARCH_USER") + ":" + environment.get("BEEP_ELASTICSEARCH_PASSWORD");
        return HttpRequest.newBuilder(URI.create(environment.get("BEEP_ELASTICSEARCH_URL") + "/beep-messages/_search"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8)));
    }

    private static int bare(HttpRequest.Builder index, String words) throws IOException, InterruptedException {
        var query = "{\"size\":50,\"query\":{\"match\":{\"content\":{\"query\":\"%s\",\"operator\":\"and\"}}}}"
                .formatted(words);
        var request = index.copy()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(query))
                .build();
        var answer = BARE.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.body());
        }
        return answer.body().length();
    }

    /** A question whose answer is waited for. */
    private interface Question {
        int ask() throws Exception;
    }

    private static Figures times(int count, Question question) {
        return Figures.of(IntStream.range(0, count)
                .mapToDouble(number -> {
                    var began = System.nanoTime();
                    try {
                        question.ask();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return (System.nanoTime() - began) / 1e6;
                })
                .toArray());
    }
}
