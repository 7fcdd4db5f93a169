package app.beep.common.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem before it is written: {@code type} is a stable URI path such as {@code /problems/name-taken},
 * {@code parameters} become members of their own (for example {@code permission}), and {@code retryAfter} is in seconds.
 */
public record Problem(
        int status,
        String type,
        String title,
        @Nullable String detail,
        Map<String, String> parameters,
        List<FieldError> errors,
        @Nullable Integer retryAfter) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String slug, String title, @Nullable String detail) {
        return new Problem(status, "/problems/" + slug, title, detail, Map.of(), List.of(), null);
    }

    public Problem with(String parameter, String value) {
        return new Problem(status, type, title, detail, Map.of(parameter, value), errors, retryAfter);
    }

    public Problem withErrors(List<FieldError> broken) {
        return new Problem(status, type, title, detail, parameters, broken, retryAfter);
    }

    public Problem retryAfter(int seconds) {
        return new Problem(status, type, title, detail, parameters, errors, seconds);
    }

    /** The JSON object that the client gets. */
    public JsonObject toJson(@Nullable String instance, String traceId) {
        var json =
                Json.createObjectBuilder().add("type", type).add("title", title).add("status", status);
        if (detail != null) {
            json.add("detail", detail);
        }
        if (instance != null) {
            json.add("instance", instance);
        }
        json.add("traceId", traceId);
        parameters.forEach(json::add);
        if (!errors.isEmpty()) {
            var list = Json.createArrayBuilder();
            errors.forEach(error -> list.add(Json.createObjectBuilder()
                    .add("field", error.field())
                    .add("code", error.code())
                    .add("message", error.message())));
            json.add("errors", list);
        }
        return json.build();
    }
}
