package app.beep.tests.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Map;

/** What came back. */
record Reply(int status, Map<String, String> fields, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean isJson() {
        return field("Content-Type").contains("json");
    }

    /** Its JSON; missing when it is none. */
    JsonNode json() {
        try {
            return isJson() ? JSON.readTree(body) : MissingNode.getInstance();
        } catch (IOException none) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public String toString() {
        var text = new String(body, UTF_8);
        return status + " " + (text.length() > 300 ? text.substring(0, 300) + "…" : text);
    }
}
