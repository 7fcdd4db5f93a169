package app.beep.local.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * A client of Permify's REST API, whoever stands behind it. Tuples are written {@code server:1#owner@user:2}.
 *
 * @param real whether it is Permify itself and not the embedded engine
 */
record Permify(boolean real, String url, String token, String tenant) {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What real Permify says now and then when its database is slow; asked again, it answers. */
    private static final String PASSING = "ERROR_CODE_SCAN";

    private static final int TRIES = 3;

    record Question(String entity, String permission, String subject) {}

    @Override
    public String toString() {
        return real ? "Permify" : "embedded engine";
    }

    Permify tenant(String other) {
        return new Permify(real, url, token, other);
    }

    /** The same server, with a tenant that nobody else has. */
    Permify alone() {
        var mine = tenant("t" + UUID.randomUUID().toString().replace("-", ""));
        if (real) {
            var tenant = JSON.createObjectNode().put("id", mine.tenant).put("name", mine.tenant);
            var answer = send(request("/v1/tenants/create", tenant.toString()));
            if (answer.statusCode() != 200) {
                throw new AssertionError("tenant: " + answer.statusCode() + " " + answer.body());
            }
        }
        return mine;
    }

    void writeBeepSchema() {
        try {
            writeSchema(Files.readString(Path.of("..", "liberty-config", "authorization", "beep.perm")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String writeSchema(String schema) {
        return ok("schemas/write", JSON.createObjectNode().put("schema", schema))
                .get("schema_version")
                .asText();
    }

    void write(String... tuples) {
        ok("data/write", Requests.write(tuples));
    }

    void write(List<String> tuples) {
        for (int from = 0; from < tuples.size(); from += 500) {
            write(tuples.subList(from, Math.min(from + 500, tuples.size())).toArray(String[]::new));
        }
    }

    void delete(String tuple) {
        ok("data/delete", Requests.delete(tuple));
    }

    boolean allows(String entity, String permission, String subject) {
        return allowed(ok("permissions/check", Requests.check(entity, permission, subject, 20)));
    }

    /**
     * Any number of questions, a hundred per request. Real Permify calls a question denied that its database failed to
     * answer, so what it denies is asked again.
     */
    List<Boolean> allow(List<Question> questions) {
        var allowed = new HashSet<Question>();
        var open = new ArrayList<>(new LinkedHashSet<>(questions));
        for (int tries = 0; tries < (real ? TRIES : 1) && !open.isEmpty(); tries++) {
            for (int from = 0; from < open.size(); from += 100) {
                var some = open.subList(from, Math.min(from + 100, open.size()));
                var results =
                        ok("permissions/bulk-check", Requests.bulkCheck(some)).get("results");
                for (int i = 0; i < some.size(); i++) {
                    if (allowed(results.get(i))) {
                        allowed.add(some.get(i));
                    }
                }
            }
            open.removeAll(allowed);
        }
        return questions.stream().map(allowed::contains).toList();
    }

    /** The entities of the type for which the subject has the permission, ascending. */
    List<String> lookup(String type, String permission, String subject) {
        return ids(ok("permissions/lookup-entity", Requests.lookupEntity(type, permission, subject)), "entity_ids");
    }

    List<String> lookupUsers(String entity, String permission) {
        return ids(ok("permissions/lookup-subject", Requests.lookupSubject(entity, permission, "user")), "subject_ids");
    }

    static List<String> ids(JsonNode page, String member) {
        var ids = new ArrayList<String>();
        page.get(member).forEach(id -> ids.add(id.asText()));
        return ids;
    }

    JsonNode ok(String operation, JsonNode request) {
        var answer = post(operation, request.toString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(operation + ": " + answer.statusCode() + " " + answer.body());
        }
        return body(answer);
    }

    HttpResponse<String> post(String operation, String body) {
        var answer = send(request("/v1/tenants/" + tenant + "/" + operation, body));
        for (int tries = 1; tries < TRIES && answer.body().contains(PASSING); tries++) {
            answer = send(request("/v1/tenants/" + tenant + "/" + operation, body));
        }
        return answer;
    }

    private HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.header("Content-Type", "application/json").build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode body(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean allowed(JsonNode result) {
        return result.get("can").asText().equals("CHECK_RESULT_ALLOWED");
    }
}
