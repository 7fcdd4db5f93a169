package app.beep.local.gateway;

import app.beep.common.http.UriSyntax;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The way of a request: is its path plain, who answers it, is its token valid, is it allowed; then it is passed on. */
final class Entry implements Handler<HttpServerRequest> {

    private static final Logger LOG = Logger.getLogger(Entry.class.getName());
    private static final String BEARER = "Bearer ";
    private static final Runnable NOTHING = () -> {};

    private final Vertx vertx;
    private final Routes routes;
    private final AccessPolicy policy;
    private final Tokens tokens;
    private final BodyLimit limit;
    private final Upstreams upstreams;
    private final Door door;
    private final Turnstile requests;
    private final Turnstile upgrades;

    Entry(
            Vertx vertx,
            Routes routes,
            AccessPolicy policy,
            Tokens tokens,
            BodyLimit limit,
            Upstreams upstreams,
            Door door) {
        this.vertx = vertx;
        this.routes = routes;
        this.limit = limit;
        this.policy = policy;
        this.tokens = tokens;
        this.upstreams = upstreams;
        this.door = door;
        requests = new Turnstile(vertx, door.house().requests());
        upgrades = new Turnstile(vertx, door.house().upgrades());
    }

    @Override
    public void handle(HttpServerRequest request) {
        request.pause();
        door.asked(request);
        String path = request.path();
        if (path == null || !isPlain(request.uri(), path)) {
            Problem.MALFORMED.answer(request);
            return;
        }
        var route = routes.route(request.method().name(), path);
        if (route == null || route.answersItself()) {
            Problem.of(route == null ? 404 : route.status()).answer(request);
            return;
        }
        if (LimitedBody.isPacked(request)) {
            LimitedBody.refuse(request, Problem.PACKED);
            return;
        }
        if (LimitedBody.length(request) > limit.of(route)) {
            LimitedBody.refuse(request, Problem.TOO_LARGE);
            return;
        }
        var principal = principal(request);
        if (principal.isComplete()) {
            decide(request, route, principal);
        } else {
            var context = vertx.getOrCreateContext();
            principal.onComplete(done -> context.runOnContext(back -> decide(request, route, done)));
        }
    }

    private static boolean isPlain(String uri, String path) {
        int query = uri.indexOf('?');
        return uri.startsWith("/")
                && CanonicalPath.is(path)
                && uri.startsWith(path)
                && (query < 0 ? uri.length() == path.length() : UriSyntax.isQuery(uri.substring(query + 1)));
    }

    private void decide(HttpServerRequest request, Route route, AsyncResult<String> principal) {
        if (principal.failed()) {
            LOG.log(Level.FINE, "A token was refused", principal.cause());
            (principal.cause() instanceof Tokens.InvalidToken ? Problem.UNAUTHENTICATED : Problem.UNAVAILABLE)
                    .answer(request);
        } else if (policy.denies(principal.result(), request.method().name(), String.valueOf(request.path()))) {
            (principal.result().isEmpty() ? Problem.UNAUTHENTICATED : Problem.FORBIDDEN).answer(request);
        } else {
            pass(request, route, principal.result());
        }
    }

    /** Answers requests that are no HTTP. */
    static void malformed(HttpServerRequest request) {
        var cause = request.decoderResult().cause();
        var problem = Problem.MALFORMED;
        if (cause instanceof TooLongHttpLineException) {
            problem = Problem.TOO_LONG;
        } else if (cause instanceof TooLongHttpHeaderException) {
            problem = Problem.HEADERS_TOO_LARGE;
        }
        request.response().putHeader("Connection", "close");
        problem.answer(request);
        request.connection().close();
    }

    private Future<String> principal(HttpServerRequest request) {
        var authorizations = request.headers().getAll("Authorization");
        if (authorizations.isEmpty()) {
            return Future.succeededFuture("");
        }
        var authorization = authorizations.getFirst();
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Future.succeededFuture("");
        }
        if (authorizations.size() > 1) {
            return Future.failedFuture(new Tokens.InvalidToken("more than one Authorization"));
        }
        return tokens.principal(authorization.substring(BEARER.length()).strip());
    }

    private void pass(HttpServerRequest request, Route route, String principal) {
        var guest = door.guest(request);
        if (guest == null) {
            return;
        }
        if (Tunnel.isAskedFor(request)) {
            upgrade(request, route, guest);
            return;
        }
        var name = route.service() + ' ' + (principal.isEmpty() ? guest.address() : principal);
        if (!Intake.isNeeded(request)) {
            take(name, route, over -> send(request, route, guest, null, over));
            return;
        }
        new Intake(request, new LimitedBody(request, limit.of(route)), guest, door.house())
                .begin(route.service())
                .onSuccess(body -> {
                    if (body.isWhole()) {
                        take(name, route, over -> send(request, route, guest, body, over));
                    } else {
                        send(request, route, guest, body, NOTHING);
                    }
                })
                .onFailure(failure -> {
                    LOG.log(Level.FINE, "A body was not taken", failure);
                    (failure instanceof LimitedBody.TooLarge ? Problem.TOO_LARGE : Problem.UNAVAILABLE).answer(request);
                });
    }

    /** One person, or all strangers of an address, keep a service busy with a few requests at the same time. */
    private void take(String name, Route route, Consumer<Runnable> turn) {
        if (route.isMeantToLast()) {
            turn.accept(NOTHING);
        } else {
            requests.enter(name, turn);
        }
    }

    /** @param answered what is to be done when the service has begun to answer or will not */
    private void send(HttpServerRequest request, Route route, Guest guest, @Nullable Intake body, Runnable answered) {
        if (request.response().closed()) {
            answered.run();
            return;
        }
        upstreams
                .request(request, route, false)
                .onSuccess(onward -> {
                    onward.response().onComplete(answer -> answered.run());
                    if (request.response().closed()) {
                        answered.run();
                        onward.reset();
                    } else if (body == null) {
                        new Exchange(vertx, route, request, onward, guest).run();
                    } else {
                        new Exchange(vertx, route, request, onward, guest).run(body);
                    }
                })
                .onFailure(failure -> {
                    answered.run();
                    unreachable(request, route, failure);
                });
    }

    /** A socket is dear to open: each address opens a few at the same time, and none for a while after it has offended. */
    private void upgrade(HttpServerRequest request, Route route, Guest guest) {
        var house = door.house();
        if (house.offences().areTooMany(guest.address())) {
            vertx.setTimer(house.limits().penance().toMillis(), over -> Problem.TOO_MANY_OFFENCES.answer(request));
            return;
        }
        upgrades.enter(guest.address(), opened -> open(request, route, guest, opened));
    }

    /** @param opened what is to be done when the service has answered or will not */
    private void open(HttpServerRequest request, Route route, Guest guest, Runnable opened) {
        if (request.response().closed()) {
            opened.run();
            return;
        }
        upstreams
                .request(request, route, true)
                .onSuccess(onward -> {
                    if (request.response().closed()) {
                        opened.run();
                        onward.reset();
                    } else {
                        var offences = door.house().offences();
                        new Tunnel(vertx, route, request, onward, guest, offences).open(opened);
                    }
                })
                .onFailure(failure -> {
                    opened.run();
                    unreachable(request, route, failure);
                });
    }

    private static void unreachable(HttpServerRequest request, Route route, Throwable failure) {
        LOG.log(Level.FINE, failure, () -> route.service() + " cannot be reached");
        Problem.UNAVAILABLE.answer(request);
    }
}
