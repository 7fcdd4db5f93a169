package app.beep.local.testing;

import app.beep.local.testing.Peers.Reply;
import app.beep.local.testing.Peers.Request;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The authorization engine's stand-in: decides as the test says, keeps what is written to it, and can be down. */
public final class Decisions {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where beep-servers tells how far the engine has come with a server, and lets channels be written. */
    private static final String SERVERS = "/servers/api/internal/servers/";

    private static final String PEOPLE = "/servers/api/internal/users/";

    private final List<String> written = new CopyOnWriteArrayList<>();
    private final Set<String> known = new ConcurrentSkipListSet<>();
    private final AtomicLong version = new AtomicLong(1);
    private volatile Predicate<Question> rule = question -> true;
    private volatile boolean down;

    /** What is asked: may the user do this with the entity? */
    public record Question(String user, String permission, String entity) {}

    public Decisions(Peers peers) {
        var api = "/permify/v1/tenants/t1";
        peers.on(
                "POST",
                api + "/permissions/check",
                request -> answer(request, body -> "{\"can\":\"%s\"}".formatted(decision(body))));
        peers.on("POST", api + "/permissions/bulk-check", request -> answer(request, this::decisions));
        peers.on("POST", api + "/data/write", request -> answer(request, this::keep));
        peers.on("POST", api + "/data/delete", request -> answer(request, body -> "{\"snap_token\":\"\"}"));
        peers.on("GET", SERVERS, this::server);
        peers.on("GET", PEOPLE, this::joined);
        peers.on("PUT", SERVERS, request -> answer(request, this::keep));
    }

    /** As a change of access that raises the access version of every server. */
    public void allowOnly(Predicate<Question> allowed) {
        rule = allowed;
        version.incrementAndGet();
    }

    /** Lets whoever is a member by the rule be told to belong to the server. */
    public void know(String server) {
        known.add(server);
    }

    public void goDown() {
        down = true;
    }

    public void comeBack() {
        down = false;
    }

    /** Tuples written so far, as {@code server:S#member@user:U}. */
    public List<String> written() {
        return List.copyOf(written);
    }

    private Reply answer(Request request, java.util.function.Function<JsonNode, String> work) {
        if (down) {
            return Reply.json(503, "{\"code\":14}");
        }
        try {
            return Reply.json(200, work.apply(JSON.readTree(request.body())));
        } catch (JsonProcessingException e) {
            return Reply.json(400, "{\"code\":3}");
        }
    }

    private String decisions(JsonNode body) {
        var results = StreamSupport.stream(body.path("items").spliterator(), false)
                .map(item -> "{\"can\":\"%s\"}".formatted(decision(item)))
                .toList();
        return "{\"results\":%s}".formatted(results);
    }

    /** Nobody can tell roles: each person is decided about alone. */
    private Reply server(Request request) {
        return request.path().endsWith("/access-state")
                ? Reply.json(200, "{\"state\":\"%d.0 token\"}".formatted(version.get()))
                : Reply.json(409, "{\"status\":409}");
    }

    private Reply joined(Request request) {
        var user = request.path().substring(PEOPLE.length()).split("/")[0];
        var items = known.stream()
                .filter(server -> rule.test(new Question(user, "is_member", "server:" + server)))
                .map("{\"server\":{\"id\":\"%s\"}}"::formatted)
                .toList();
        return Reply.json(200, "{\"items\":%s}".formatted(items));
    }

    private String decision(JsonNode asked) {
        var question = new Question(
                asked.path("subject").path("id").asText(),
                asked.path("permission").asText(),
                asked.path("entity").path("type").asText() + ":"
                        + asked.path("entity").path("id").asText());
        return rule.test(question) ? "CHECK_RESULT_ALLOWED" : "CHECK_RESULT_DENIED";
    }

    private String keep(JsonNode body) {
        var tuples = body.has("tuples") ? body.path("tuples") : body.path("relationships");
        tuples.forEach(tuple -> {
            var entity = tuple.path("entity");
            var subject = tuple.path("subject");
            written.add("%s:%s#%s@%s:%s"
                    .formatted(
                            entity.path("type").asText(),
                            entity.path("id").asText(),
                            tuple.path("relation").asText(),
                            subject.path("type").asText(),
                            subject.path("id").asText()));
        });
        return "{\"snap_token\":\"\"}";
    }
}
