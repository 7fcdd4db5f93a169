package app.beep.local.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.List;
import java.util.regex.Pattern;

/** A client of Permify's REST API, whoever stands behind it. Tuples are written {@code server:1#owner@user:2}. */
record Permify(String name, String url, String token, String tenant) {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern TUPLE = Pattern.compile("(\\w+):(.+?)#(\\w+)@(\\w+):([^#]+)(?:#(\\w+))?");

    record Question(String entity, String permission, String subject) {}

    @Override
    public String toString() {
        return name;
    }

    Permify tenant(String other) {
        return new Permify(name, url, token, other);
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
        ok("data/write", writeRequest(tuples));
    }

    void write(List<String> tuples) {
        for (int from = 0; from < tuples.size(); from += 500) {
            write(tuples.subList(from, Math.min(from + 500, tuples.size())).toArray(String[]::new));
        }
    }

    void delete(String tuple) {
        ok("data/delete", deleteRequest(tuple));
    }

    boolean allows(String entity, String permission, String subject) {
        return allowed(ok("permissions/check", checkRequest(entity, permission, subject, 20)));
    }

    /** Any number of questions, a hundred per request. */
    List<Boolean> allow(List<Question> questions) {
        var answers = new ArrayList<Boolean>(questions.size());
        for (int from = 0; from < questions.size(); from += 100) {
            var request = JSON.createObjectNode();
            request.putObject("metadata").put("depth", 20);
            var items = request.putArray("items");
            for (var question : questions.subList(from, Math.min(from + 100, questions.size()))) {
                var item = items.addObject();
                item.set("entity", entity(question.entity()));
                item.put("permission", question.permission());
                item.set("subject", subject(question.subject()));
            }
            ok("permissions/bulk-check", request).get("results").forEach(result -> answers.add(allowed(result)));
        }
        return answers;
    }

    List<String> lookup(String type, String permission, String subject) {
        var ids = new ArrayList<String>();
        String next = "";
        do {
            var request = JSON.createObjectNode().put("entity_type", type).put("permission", permission);
            request.put("page_size", 10).put("continuous_token", next);
            request.putObject("metadata").put("depth", 20);
            request.set("subject", subject(subject));
            var page = ok("permissions/lookup-entity", request);
            page.get("entity_ids").forEach(id -> ids.add(id.asText()));
            next = page.get("continuous_token").asText();
        } while (!next.isEmpty());
        return ids;
    }

    List<String> lookupUsers(String entity, String permission) {
        var ids = new ArrayList<String>();
        String next = "";
        do {
            var request = JSON.createObjectNode().put("permission", permission);
            request.put("page_size", 3).put("continuous_token", next);
            request.putObject("metadata").put("depth", 20);
            request.set("entity", entity(entity));
            request.putObject("subject_reference").put("type", "user").put("relation", "");
            var page = ok("permissions/lookup-subject", request);
            page.get("subject_ids").forEach(id -> ids.add(id.asText()));
            next = page.get("continuous_token").asText();
        } while (!next.isEmpty());
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
        return send(HttpRequest.newBuilder(URI.create(url + "/v1/tenants/" + tenant + "/" + operation))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body)));
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

    static ObjectNode checkRequest(String entity, String permission, String subject, int depth) {
        var request = JSON.createObjectNode();
        request.putObject("metadata").put("depth", depth);
        request.set("entity", entity(entity));
        request.put("permission", permission);
        request.set("subject", subject(subject));
        return request;
    }

    static ObjectNode writeRequest(String... tuples) {
        var request = JSON.createObjectNode();
        request.putObject("metadata");
        ArrayNode list = request.putArray("tuples");
        for (var tuple : tuples) {
            var parts = parts(tuple);
            var json = list.addObject();
            json.set("entity", entity(parts.get(0) + ":" + parts.get(1)));
            json.put("relation", parts.get(2));
            json.set("subject", subject(tuple.substring(tuple.indexOf('@') + 1)));
        }
        return request;
    }

    private static ObjectNode deleteRequest(String tuple) {
        var parts = parts(tuple);
        var request = JSON.createObjectNode();
        var filter = request.putObject("tuple_filter");
        filter.putObject("entity").put("type", parts.get(0)).putArray("ids").add(parts.get(1));
        filter.put("relation", parts.get(2));
        var subject = filter.putObject("subject").put("type", parts.get(3)).put("relation", parts.get(5));
        subject.putArray("ids").add(parts.get(4));
        request.putObject("attribute_filter");
        return request;
    }

    private static List<String> parts(String tuple) {
        var matcher = TUPLE.matcher(tuple);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(tuple);
        }
        var parts = new ArrayList<String>();
        for (int group = 1; group <= 6; group++) {
            parts.add(matcher.group(group) == null ? "" : matcher.group(group));
        }
        return parts;
    }

    private static ObjectNode entity(String text) {
        int colon = text.indexOf(':');
        return JSON.createObjectNode().put("type", text.substring(0, colon)).put("id", text.substring(colon + 1));
    }

    private static ObjectNode subject(String text) {
        int hash = text.indexOf('#');
        return hash < 0
                ? entity(text).put("relation", "")
                : entity(text.substring(0, hash)).put("relation", text.substring(hash + 1));
    }

    private static boolean allowed(JsonNode result) {
        return result.get("can").asText().equals("CHECK_RESULT_ALLOWED");
    }
}
