package app.beep.tests.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Bodies: as documented, one member spoilt, or none of JSON at all. */
final class Bodies {
    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data";

    private static final List<String> NO_DOCUMENTS = List.of(
            "",
            "{",
            "{}{}",
            "{} trailing",
            "null",
            "[]",
            "5",
            "\"text\"",
            "{\"a\":1,\"a\":2}",
            "{\"name\":\"\\ud800\"}",
            "{\"a\":" + "[".repeat(50_000),
            "\ufeff{}",
            "{'a':1}",
            "{\"a\":01}",
            "{\"name\":\"" + "x".repeat(270_000) + "\"}");

    private final RandomGenerator random;

    Bodies(RandomGenerator random) {
        this.random = random;
    }

    void addTo(FuzzRequest.Builder request, Operation operation, Values values, boolean spoilt) {
        if (operation.bodyType().startsWith(FORM)) {
            addForm(request, spoilt);
        } else if (operation.body() != null) {
            addJson(request, values.of("", operation.body()), spoilt);
        } else if (spoilt && random.nextInt(4) == 0) {
            request.body(JSON, noDocument());
        }
    }

    private void addJson(FuzzRequest.Builder request, JsonNode body, boolean spoilt) {
        if (!spoilt) {
            request.body(JSON, body.toString().getBytes(UTF_8));
        } else if (random.nextInt(5) == 0) {
            request.body(JSON, noDocument());
        } else {
            spoil(body);
            request.body(JSON, body.toString().getBytes(UTF_8));
        }
    }

    private byte[] noDocument() {
        return random.nextInt(10) == 0
                ? new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xE9, '"', '}'}
                : Oddities.pick(NO_DOCUMENTS, random).getBytes(UTF_8);
    }

    /** One member goes, or becomes something else; deeper ones, too. */
    private void spoil(JsonNode body) {
        if (!(body instanceof ObjectNode object) || object.isEmpty()) {
            return;
        }
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        var name = Oddities.pick(names, random);
        var value = object.get(name);
        if (random.nextInt(5) == 0) {
            object.remove(name);
        } else if (value.isArray() && !value.isEmpty() && random.nextBoolean()) {
            spoil(value.get(random.nextInt(value.size())));
        } else if (value.isObject() && random.nextBoolean()) {
            spoil(value);
        } else {
            object.set(name, Oddities.node(random));
        }
    }

    private void addForm(FuzzRequest.Builder request, boolean spoilt) {
        var boundary = "fuzz-" + random.nextInt(1 << 20);
        var field = spoilt && random.nextInt(3) == 0 ? "files" : "file";
        var name = spoilt ? Oddities.shortText(random).replaceAll("[\r\n\"]", "?") : "a.txt";
        var content = spoilt && random.nextInt(3) == 0 ? "" : "x".repeat(1 + random.nextInt(2000));
        var part = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, field, name, content);
        var end = spoilt && random.nextInt(4) == 0 ? "" : "--" + boundary + "--\r\n";
        var parts = spoilt && random.nextInt(4) == 0 ? part + part : part;
        request.body(FORM + "; boundary=" + boundary, (parts + end).getBytes(UTF_8));
    }
}
