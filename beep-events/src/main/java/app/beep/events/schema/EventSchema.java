package app.beep.events.schema;

import app.beep.events.catalogue.EventTypes;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the catalogue as an OpenAPI document without paths: a schema for each type's data, and {@code EventFrame}, which is
 * one of the frames by their {@code type}.
 */
public final class EventSchema {
    private EventSchema() {}

    /** @param arguments the file to write */
    public static void main(String... arguments) throws IOException {
        var file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, document().toString());
    }

    static JsonObject document() {
        var schemas = new Schemas();
        var components = Json.createObjectBuilder();
        var frames = Json.createArrayBuilder();
        for (var name : EventTypes.names()) {
            var frame = frameName(name);
            frames.add(Json.createObjectBuilder().add("$ref", "#/components/schemas/" + frame));
            components.add(frame, frame(name, schemas.of(EventTypes.wireClass(name))));
        }
        components.add("EventFrame", Json.createObjectBuilder().add("oneOf", frames));
        schemas.named().forEach(components::add);
        return Json.createObjectBuilder()
                .add("openapi", "3.1.0")
                .add(
                        "info",
                        Json.createObjectBuilder().add("title", "Beep's events").add("version", "1"))
                .add("paths", JsonObject.EMPTY_JSON_OBJECT)
                .add("components", Json.createObjectBuilder().add("schemas", components))
                .build();
    }

    private static JsonObject frame(String type, JsonObject data) {
        return Json.createObjectBuilder()
                .add("type", "object")
                .add(
                        "properties",
                        Json.createObjectBuilder()
                                .add("op", constant("event"))
                                .add("type", constant(type))
                                .add("channelId", string())
                                .add("serverId", string())
                                .add("conversationId", string())
                                .add("seq", Json.createObjectBuilder().add("type", "integer"))
                                .add("data", data))
                .add("required", Json.createArrayBuilder().add("op").add("type").add("data"))
                .build();
    }

    /** {@code message.created} is {@code MessageCreatedFrame}. */
    private static String frameName(String type) {
        var name = new StringBuilder();
        for (var word : type.split("[._]")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.append("Frame").toString();
    }

    private static JsonObject constant(String value) {
        return Json.createObjectBuilder()
                .add("type", "string")
                .add("const", value)
                .build();
    }

    private static JsonObject string() {
        return Json.createObjectBuilder().add("type", "string").build();
    }
}
