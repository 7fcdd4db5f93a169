package app.beep.common.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem before it is written. It is always of a listed type, whose status it has ({@link
 * ProblemType#REFUSED} alone keeps the status it stands for); {@code parameters} become members of their own (for example
 * {@code permission}), and {@code retryAfter} is in seconds.
 */
public record Problem(
        ProblemType type,
        int status,
        @Nullable String detail,
        Map<String, String> parameters,
        List<FieldError> errors,
        @Nullable Integer retryAfter) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        if (status != type.status() && type != ProblemType.REFUSED) {
            throw new IllegalArgumentException(type + " has the status " + type.status());
        }
    }

    public static Problem of(ProblemType type, @Nullable String detail) {
        return new Problem(type, type.status(), detail, Map.of(), List.of(), null);
    }

    /** A refusal with a status that no type stands for. */
    static Problem refused(int status) {
        return new Problem(ProblemType.REFUSED, status, null, Map.of(), List.of(), null);
    }

    public Problem with(String parameter, String value) {
        return new Problem(type, status, detail, Map.of(parameter, value), errors, retryAfter);
    }

    public Problem withErrors(List<FieldError> broken) {
        return new Problem(type, status, detail, parameters, broken, retryAfter);
    }

    public Problem retryAfter(int seconds) {
        return new Problem(type, status, detail, parameters, errors, seconds);
    }

    /** The JSON object that the client gets. */
    public JsonObject toJson(@Nullable String instance, String traceId) {
        var json = Json.createObjectBuilder()
                .add("type", type.uri())
                .add("title", type.title())
                .add("status", status);
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
