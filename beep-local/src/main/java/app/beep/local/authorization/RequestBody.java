package app.beep.local.authorization;

import static app.beep.local.authorization.Refusal.invalid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The body of a request: at most 4 MiB, one JSON object; nothing at all is an empty one. */
final class RequestBody {

    private static final Logger LOG = Logger.getLogger(RequestBody.class.getName());
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    private RequestBody() {}

    static Future<Buffer> read(HttpServerRequest request) {
        var body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() <= LARGEST_BODY) {
                body.appendBuffer(part);
            }
        });
        return request.end()
                .compose(end -> body.length() > LARGEST_BODY
                        ? Future.failedFuture(new Refusal(413, 8, "the message is larger than 4 MiB"))
                        : Future.succeededFuture(body));
    }

    static JsonNode parse(Buffer body) throws IOException {
        if (body.length() == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            var json = MAPPER.readTree(body.getBytes());
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            LOG.log(Level.FINE, "Malformed JSON", e);
        }
        throw invalid("the body is not a JSON object");
    }
}
