package app.beep.local.authorization;

import static app.beep.local.authorization.Refusal.invalid;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HTTP in front of the engine: token, path, JSON, and errors as {@code {code, message, details}}. */
final class AuthorizationRoutes implements Handler<HttpServerRequest> {

    private static final Logger LOG = Logger.getLogger(AuthorizationRoutes.class.getName());
    private static final Pattern PATH = Pattern.compile("/v1/tenants/([^/]+)/(.+)");
    private static final String BEARER = "Bearer ";

    private interface Answer extends BiFunction<String, Message, ObjectNode> {}

    private final byte[] token;
    private final Tenants tenants;
    private final WorkerExecutor workers;
    private final Map<String, Answer> atOnce;
    private final Map<String, Answer> byWorkers;

    AuthorizationRoutes(String token, Tenants tenants, WorkerExecutor workers) {
        this.token = token.getBytes(UTF_8);
        this.tenants = tenants;
        this.workers = workers;
        var checks = new Checks(tenants);
        var lookups = new Lookups(tenants);
        var changes = new Changes(tenants);
        atOnce = Map.of("permissions/check", checks::check, "permissions/bulk-check", checks::bulkCheck);
        byWorkers = Map.of(
                "permissions/subject-permission", checks::subjectPermission,
                "permissions/lookup-entity", lookups::lookupEntity,
                "permissions/lookup-subject", lookups::lookupSubject,
                "permissions/expand", lookups::expand,
                "schemas/write", changes::writeSchema,
                "data/write", changes::write,
                "data/delete", changes::delete,
                "data/relationships/read", changes::readRelationships);
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (request.path() == null) {
            refuse(request, invalid("malformed request"));
        } else if (request.path().equals("/healthz")) {
            send(request, 200, JsonNodeFactory.instance.objectNode().put("status", "SERVING"));
        } else {
            RequestBody.read(request).compose(body -> answer(request, body)).onComplete(answer -> {
                if (answer.succeeded()) {
                    send(request, 200, answer.result());
                } else {
                    refuse(request, answer.cause());
                }
            });
        }
    }

    private Future<ObjectNode> answer(HttpServerRequest request, Buffer body) {
        try {
            authenticate(request.getHeader("Authorization"));
            var path = PATH.matcher(String.valueOf(request.path()));
            String operation = path.matches() ? path.group(2) : "";
            boolean quick = atOnce.containsKey(operation);
            var answer = quick ? atOnce.get(operation) : byWorkers.get(operation);
            if (answer == null) {
                throw Refusal.notFound("Not Found");
            }
            if (request.method() != HttpMethod.POST) {
                throw new Refusal(501, 12, "Method Not Allowed");
            }
            String tenant = decoded(path.group(1));
            if (!Message.ID.matcher(tenant).matches()) {
                throw invalid("invalid tenant_id: value does not match regex pattern " + Message.ID);
            }
            Callable<ObjectNode> work = () -> answer.apply(tenant, new Message("request", RequestBody.parse(body)));
            return quick ? Future.succeededFuture(work.call()) : workers.executeBlocking(work, false);
        } catch (Exception e) {
            return Future.failedFuture(e);
        }
    }

    private static String decoded(String segment) {
        try {
            var plain = URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
            if (plain.contains("/")) {
                throw Refusal.notFound("Not Found");
            }
            return plain;
        } catch (IllegalArgumentException e) {
            throw invalid("malformed request");
        }
    }

    private void authenticate(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Refusal.unauthenticated("ERROR_CODE_MISSING_BEARER_TOKEN");
        }
        if (!MessageDigest.isEqual(authorization.substring(BEARER.length()).getBytes(UTF_8), token)) {
            throw Refusal.unauthenticated("ERROR_CODE_INVALID_KEY");
        }
    }

    private void refuse(HttpServerRequest request, Throwable cause) {
        if (!(cause instanceof Refusal)) {
            LOG.log(Level.WARNING, "No answer to " + request.path(), cause);
        }
        var refusal = cause instanceof Refusal known ? known : new Refusal(500, 13, "ERROR_CODE_INTERNAL");
        if (refusal.status() == 503) {
            workers.executeBlocking(() -> {
                tenants.recover();
                return true;
            });
        }
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("code", refusal.code())
                .put("message", refusal.getMessage());
        body.putArray("details");
        send(request, refusal.status(), body);
    }

    private static void send(HttpServerRequest request, int status, ObjectNode body) {
        if (!request.response().closed()) {
            request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "application/json")
                    .end(Buffer.buffer(body.toString()));
        }
    }
}
