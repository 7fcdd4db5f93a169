package app.beep.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.local.testing.Answer;
import app.beep.local.testing.ServiceIT;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;

/** Indexing and finding, through the WAR that was built and with a real Elasticsearch. */
@Tag("R-SRCH-01")
class SearchIT extends ServiceIT {
    private static final Access ACCESS = new Access(PEERS);
    private static final Messaging MESSAGING = new Messaging(PEERS, SearchIT::publish);
    private static final RedisClient REDIS = RedisClient.builder()
            .hostAndPort("127.0.0.1", Integer.parseInt(SERVICE.setting("BEEP_REDIS_PORT")))
            .clientConfig(DefaultJedisClientConfig.builder()
                    .user(SERVICE.setting("BEEP_SEARCH_REDIS_USER"))
                    .password(SERVICE.setting("BEEP_SEARCH_REDIS_PASSWORD"))
                    .build())
            .build();
    private static final Duration AFTER_OUTAGE = Duration.ofSeconds(60);

    /** What is told when it is not for want of time that nothing is found. */
    private static final String WITHOUT_INDEX = "Search does not answer";

    private final UUID author = UUID.randomUUID();
    private final UUID reader = UUID.randomUUID();
    private final Room room = room();
    private final String word =
            "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @BeforeAll
    static void elasticsearch() {
        SERVICE.startElasticsearch();
    }

    @BeforeEach
    void everybodyMayReadAndTheIndexIsThere() {
        ACCESS.comeBack();
        ACCESS.allowOnly(question -> true);
        search(word).is(200);
    }

    @Test
    @Tag("R-SRCH-04")
    void a_message_is_found_within_two_seconds_of_posting() {
        var id = MESSAGING.post(room, author, "hello " + word);

        await().atMost(Duration.ofSeconds(2)).until(() -> ids(search(word)).contains(id));
        var hit = hit(search(word));
        assertThat(hit.path("message").path("content").asText()).isEqualTo("hello " + word);
        assertThat(hit.path("channel").path("name").asText()).isEqualTo("general");
        assertThat(hit.path("channel").path("serverId").asText())
                .isEqualTo(room.server().toString());
    }

    @Test
    @Tag("R-SRCH-03")
    void a_stranger_finds_nothing() {
        posted("secret " + word);
        ACCESS.allowOnly(question -> !question.user().equals(reader.toString()));

        assertThat(ids(search(word))).isEmpty();
        person(reader).get("/search?q=" + word + "&channelId=" + room.channel()).isProblem(404, "not-found");
        person(reader).get("/search?q=" + word + "&serverId=" + room.server()).isProblem(404, "not-found");
    }

    @Test
    @Tag("R-SRCH-03")
    void a_restricted_channels_message_is_not_found_by_a_member_without_the_role() {
        var restricted = new Room(room().channel(), room.server());
        ACCESS.open(restricted);
        MESSAGING.post(restricted, author, "restricted " + word);
        var open = posted("open " + word);
        await().until(() -> ids(search(word)).size() == 2);
        ACCESS.allowOnly(question -> !question.entity().equals("channel:" + restricted.channel()));

        assertThat(ids(search(word))).containsExactly(open);
        assertThat(ids(search(word + "&serverId=" + room.server()))).containsExactly(open);
    }

    @Test
    @Tag("R-SRCH-03")
    void while_permify_is_down_nothing_is_found_by_anybody() {
        posted(word);
        ACCESS.goDown();

        searchOnce(word).isProblem(503, "unavailable");
    }

    @Test
    void without_a_token_nothing_is_answered() {
        anonymous().get("/search?q=" + word).isProblem(401, "not-authenticated");
    }

    @Test
    void accents_and_endings_do_not_matter_in_french_and_english() {
        var french = posted("L'été, les chevaux de " + word);
        var english = posted("She was running with Bob's horses " + word);

        assertThat(ids(search("ete cheval " + word))).containsExactly(french);
        assertThat(ids(search("\u00c9T\u00c9 " + word))).containsExactly(french);
        assertThat(ids(search("run horse bob " + word))).containsExactly(english);
    }

    @Test
    void every_word_must_occur_and_a_phrase_in_its_order() {
        var right = posted(word + " red house");
        posted(word + " house red");
        posted(word + " red");

        assertThat(ids(search(word + " red house"))).hasSize(2);
        assertThat(ids(search("\"" + word + " red house\""))).containsExactly(right);
    }

    @Test
    void parts_of_joined_names_and_addresses_are_found_whole_and_in_parts() {
        var id = posted("see %1$sreport.pdf, %1$sjust_a_boat.txt, src/%1$smain/go, ask jane.doe@%1$s.example.org"
                .formatted(word));

        for (var part : List.of(
                "%sreport.pdf",
                "%sreport",
                "boat %sreport",
                "%sjust_a_boat.txt",
                "%sjust",
                "%smain/go",
                "jane %sreport",
                "jane.doe@%s.example.org",
                "%s.example",
                "\"src/%smain\"")) {
            assertThat(ids(search(part.formatted(word)))).as(part).containsExactly(id);
        }
        assertThat(ids(search("pdf.%sreport".formatted(word)))).isEmpty();
    }

    @Test
    void no_query_is_a_syntax_error_and_no_star_finds_everything() {
        posted("plain " + word);

        for (var odd : List.of("\"unbalanced " + word, "a AND (", "-x +y | ~2", "field:value", "\\", "!!!", "?")) {
            assertThat(search(odd).status()).as(odd).isEqualTo(200);
        }
        search("*").isProblem(422, "validation");
        search("*&serverId=" + room.server()).isProblem(422, "validation");
        assertThat(ids(search("!!!"))).isEmpty();
        assertThat(ids(search(word.substring(0, 6) + "*"))).isEmpty();
    }

    @Test
    @Tag("R-SRCH-02")
    void filters_narrow_the_result() {
        var image = "[{\"id\":\"%s\",\"name\":\"cat.png\",\"contentType\":\"image/png\"}]".formatted(UUID.randomUUID());
        var old = Instant.parse("2026-01-01T12:00:00.000Z");
        var picture = MESSAGING.post(room, author, "picture " + word, image, old);
        var link = MESSAGING.post(room(), reader, "https://example.org " + word);
        await().until(() -> ids(search(word)).size() == 2);

        assertThat(ids(search(word + "&has=image"))).containsExactly(picture);
        assertThat(ids(search(word + "&has=file,image"))).containsExactly(picture);
        assertThat(ids(search(word + "&has=link"))).containsExactly(link);
        assertThat(ids(search(word + "&contentType=image/png"))).containsExactly(picture);
        assertThat(ids(search(word + "&contentType=image/*"))).containsExactly(picture);
        assertThat(ids(search(word + "&contentType=video/*"))).isEmpty();
        assertThat(ids(search(word + "&authorId=" + author))).containsExactly(picture);
        assertThat(ids(search(word + "&channelId=" + room.channel()))).containsExactly(picture);
        assertThat(ids(search(word + "&serverId=" + room.server()))).containsExactly(picture);
        assertThat(ids(search(word + "&before=2026-01-02T00:00:00Z"))).containsExactly(picture);
        assertThat(ids(search(word + "&after=2026-01-02T00:00:00Z"))).containsExactly(link);
        assertThat(ids(person(reader).get("/search?channelId=" + room.channel())))
                .containsExactly(picture);
    }

    @Test
    @Tag("R-SRCH-02")
    void matches_are_marked_as_plain_text() {
        posted("<b>\u00e9t\u00e9</b> " + word + " horses");
        var highlight = hit(search(word + " ete horse")).path("highlights").path(0);

        assertThat(highlight.path("field").asText()).isEqualTo("content");
        var marked = new ArrayList<String>();
        var whole = new StringBuilder();
        highlight.path("fragments").forEach(fragment -> {
            whole.append(fragment.path("text").asText());
            if (fragment.path("highlighted").asBoolean()) {
                marked.add(fragment.path("text").asText());
            }
        });
        assertThat(whole).hasToString("<b>\u00e9t\u00e9</b> " + word + " horses");
        assertThat(marked).containsExactly("\u00e9t\u00e9", word, "horses");
    }

    @Test
    void pages_have_no_duplicates_and_no_holes_while_new_messages_arrive() {
        for (var sort : List.of("relevance", "newest")) {
            var mine = word + sort;
            MESSAGING.post(room, author, mine, 25);
            await().until(() -> ids(search(mine + "&limit=100")).size() == 25);
            var before = new HashSet<>(ids(search(mine + "&limit=100")));
            var seen = new ArrayList<UUID>();
            String cursor = null;
            do {
                var page = search(mine + "&limit=10&sort=" + sort + (cursor == null ? "" : "&cursor=" + cursor));
                seen.addAll(ids(page));
                cursor = page.json().path("messages").path("next").textValue();
                var late = MESSAGING.post(room, author, mine + " late");
                await().until(() -> ids(search(mine + "&limit=100")).contains(late));
            } while (cursor != null);

            assertThat(seen).as(sort).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(before);
        }
    }

    @Test
    void newest_first_is_by_time_and_relevance_favours_the_recent() {
        var old = MESSAGING.post(room, author, word, "[]", Instant.parse("2024-01-01T12:00:00.000Z"));
        var recent = posted(word);
        await().until(() -> ids(search(word)).size() == 2);

        assertThat(ids(search(word + "&sort=newest"))).containsExactly(recent, old);
        assertThat(ids(search(word))).containsExactly(recent, old);
    }

    @Test
    @Tag("R-SRCH-05")
    void deleted_and_edited_text_is_never_shown_even_before_the_index_knows() {
        var deleted = posted("deleted " + word);
        var edited = posted("before " + word);
        MESSAGING.deleteSilently(deleted);
        MESSAGING.editSilently(edited, "after");

        var found = search(word);
        assertThat(ids(found)).containsExactly(edited);
        assertThat(found.body()).doesNotContain("before").doesNotContain("deleted");
        assertThat(hit(found).path("highlights")).isEmpty();
    }

    @Test
    @Tag("R-SRCH-05")
    void edits_and_deletions_reach_the_index() {
        var gone = posted("gone " + word);
        var changed = posted("old" + word);
        MESSAGING.delete(gone);
        MESSAGING.edit(changed, "new" + word);

        await().until(() -> ids(search("new" + word)).contains(changed));
        assertThat(ids(search("old" + word))).isEmpty();
        assertThat(ids(search(word))).isEmpty();
    }

    @Test
    @Tag("R-SRCH-04")
    void a_message_posted_while_elasticsearch_was_down_is_found_once_it_is_back() {
        SERVICE.killElasticsearch();
        var id = MESSAGING.post(room, author, "meanwhile " + word);
        var refused = searchOnce(word).isProblem(503, "unavailable");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(anonymous().get("/health/search").status()).isEqualTo(200);
        SERVICE.startElasticsearch();

        await().atMost(AFTER_OUTAGE).until(() -> ids(search(word)).contains(id));
    }

    @Test
    @Tag("R-SRCH-04")
    void an_index_that_is_gone_is_built_anew() throws Exception {
        var id = posted(word);
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            var base = java.net.URI.create(SERVICE.setting("BEEP_ELASTICSEARCH_URL") + "/");
            var alias = http.send(
                            java.net.http.HttpRequest.newBuilder(base.resolve("_alias/beep-messages"))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString())
                    .body();
            var name = alias.replaceFirst("^\\{\"([^\"]+)\".*", "$1");
            http.send(
                    java.net.http.HttpRequest.newBuilder(base.resolve(name))
                            .DELETE()
                            .build(),
                    java.net.http.HttpResponse.BodyHandlers.discarding());
        }

        await().atMost(AFTER_OUTAGE).until(() -> ids(search(word)).contains(id));
    }

    @Test
    @Tag("R-SRCH-04")
    void reindexing_heals_what_the_index_missed_and_searches_go_on() {
        var stays = posted(word);
        var silent = posted("x" + word);
        MESSAGING.post(room, author, word + " paged", 2);
        await().until(() -> ids(search(word + " paged")).size() == 2);
        var page = search(word + " paged&limit=1").json().path("messages");
        MESSAGING.editSilently(silent, word);
        service("search").post("/internal/search/reindex", "").is(202);

        await().atMost(AFTER_OUTAGE).until(() -> {
            var answer = searchOnce(word);
            assertThat(answer.body()).doesNotContain(WITHOUT_INDEX);
            var found = ids(answer.status() == 503 ? search(word) : answer);
            assertThat(found).contains(stays);
            return found.contains(silent);
        });
        assertThat(ids(search(
                        word + " paged&limit=1&cursor=" + page.path("next").asText())))
                .as("the page after one from the old index")
                .hasSize(1);
        service("notify").post("/internal/search/reindex", "").isProblem(403, "forbidden");
    }

    @Test
    @Tag("R-SRCH-04")
    void events_that_are_not_kept_any_more_make_the_index_anew() {
        posted(word);
        var missed = MESSAGING.post(room, author, "missed " + word);
        MESSAGING.forgetEvents();

        await().atMost(AFTER_OUTAGE).until(() -> ids(search(word)).contains(missed));
    }

    @Test
    @Tag("R-SRCH-04")
    void another_instance_takes_over_when_the_leader_loses_its_connection() throws SQLException {
        posted(word);
        try (var other = SERVICE.database();
                var sql = other.createStatement()) {
            sql.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'leader'");
            try (var lock = sql.executeQuery(
                    "select pg_advisory_lock(hashtextextended('consume:messaging:messages-index', 7103))")) {
                assertThat(lock.next()).isTrue();
            }
            var waiting = MESSAGING.post(room, author, "waiting " + word);
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> !ids(search(word)).contains(waiting));
            sql.execute("select pg_advisory_unlock_all()");
            await().until(() -> ids(search(word)).contains(waiting));
        }
    }

    @Test
    void bad_parameters_are_clear_problems() {
        var me = person(reader);
        me.get("/search").isProblem(422, "validation");
        me.get("/search?q=%20").isProblem(422, "validation");
        me.get("/search?q=" + "a".repeat(201)).isProblem(422, "validation");
        me.get("/search?q=a&type=files").isProblem(422, "unsupported-search-type");
        me.get("/search?q=a&type=messages").is(200);
        me.get("/search?q=a&limit=0").isProblem(422, "validation");
        me.get("/search?q=a&limit=x").isProblem(400, "malformed-request");
        me.get("/search?q=a&cursor=%21").isProblem(400, "malformed-request");
        me.get("/search?q=a&cursor=YWJj").isProblem(400, "malformed-request");
        me.get("/search?q=a&after=yesterday").isProblem(400, "malformed-request");
        me.get("/search?q=a&has=soul").isProblem(422, "validation");
        me.get("/search?q=a&contentType=png").isProblem(422, "validation");
        me.get("/search?q=a&sort=best").isProblem(422, "validation");
        me.get("/search?q=a&channelId=x").isProblem(404, "not-found");
        me.get("/search?q=a&channelId=" + UUID.randomUUID()).isProblem(404, "not-found");
    }

    /** Posts and waits until it is found. */
    private UUID posted(String content) {
        var id = MESSAGING.post(room, author, content);
        await().atMost(AFTER_OUTAGE)
                .until(() -> ids(answered(author, "/search?limit=100&channelId=" + room.channel()))
                        .contains(id));
        return id;
    }

    /** The words, and further parameters after an {@code &}. */
    private Answer search(String words) {
        return answered(reader, path(words));
    }

    /** As {@link #search}, whatever is answered. */
    private Answer searchOnce(String words) {
        return person(reader).get(path(words));
    }

    /** Asks again after a 503, as every client does: an Elasticsearch that has just started may need its 3 s and more. */
    private Answer answered(UUID person, String path) {
        return await().atMost(AFTER_OUTAGE).until(() -> person(person).get(path), answer -> answer.status() != 503);
    }

    private static String path(String words) {
        var end = words.indexOf('&');
        var more = end < 0 ? "" : words.substring(end);
        return "/search?q=" + encoded(end < 0 ? words : words.substring(0, end)) + more;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode hit(Answer answer) {
        return answer.is(200).json().path("messages").path("items").path(0);
    }

    private static List<UUID> ids(Answer answer) {
        return StreamSupport.stream(
                        answer.is(200).json().path("messages").path("items").spliterator(), false)
                .map(item -> UUID.fromString(item.path("message").path("id").asText()))
                .toList();
    }

    private static Room room() {
        var room = new Room(UUID.randomUUID(), UUID.randomUUID());
        ACCESS.open(room);
        return room;
    }

    private static void publish(String positions) {
        REDIS.publish("beep:messaging:positions", positions);
    }
}
