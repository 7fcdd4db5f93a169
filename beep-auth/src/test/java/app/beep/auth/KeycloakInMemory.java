package app.beep.auth;

import app.beep.local.testing.Peers;
import app.beep.local.testing.Peers.Reply;
import app.beep.local.testing.Peers.Request;
import app.beep.local.testing.Tokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The few answers of Keycloak's that beep-auth needs, from memory; the real one is asked by the system tests. */
final class KeycloakInMemory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USERS = "/identity/admin/realms/beep/users";
    private static final String LOGIN_PAGE = "/identity/realms/beep/login-actions/authenticate";
    private static final String TOKEN = "/identity/realms/beep/protocol/openid-connect/token";

    private final Peers peers;
    private final Tokens tokens;
    private final Map<String, ObjectNode> users = new ConcurrentHashMap<>();
    private final Set<String> endedSessions = ConcurrentHashMap.newKeySet();
    private volatile boolean keeping;
    private volatile boolean checksNoPasswords;

    KeycloakInMemory(Peers peers, Tokens tokens) {
        this.peers = peers;
        this.tokens = tokens;
        peers.on("GET", USERS, this::read);
        peers.on("POST", USERS, this::create);
        peers.on("PUT", USERS, this::update);
        peers.on("DELETE", USERS, this::remove);
        peers.on("DELETE", "/identity/admin/realms/beep/sessions/", this::endSession);
        peers.on("POST", TOKEN, this::token);
        peers.on("POST", LOGIN_PAGE, this::loginPage);
    }

    /** Whether attempts to delete accounts fail. */
    void keeps(boolean everything) {
        keeping = everything;
    }

    /** Whether log-ins fail, as when Keycloak has no database connection left for them. */
    void checksNoPasswords(boolean broken) {
        checksNoPasswords = broken;
    }

    boolean knows(String email) {
        return users.values().stream()
                .anyMatch(user -> user.path("email").asText().equals(email));
    }

    boolean isEnabled(String email) {
        return users.values().stream()
                .anyMatch(user -> user.path("email").asText().equals(email)
                        && user.path("enabled").asBoolean());
    }

    boolean hasEnded(String sessionId) {
        return endedSessions.contains(sessionId);
    }

    private Reply create(Request request) {
        var user = parse(request.body());
        synchronized (users) {
            for (var member : new String[] {"email", "username"}) {
                if (users.values().stream().anyMatch(known -> known.path(member).equals(user.path(member)))) {
                    return Reply.json(409, "{\"errorMessage\":\"User exists with same %s\"}".formatted(member));
                }
            }
            var id = UUID.randomUUID().toString();
            user.put("id", id);
            users.put(id, user);
            return new Reply(201, "", peers.address() + USERS + "/" + id);
        }
    }

    private Reply read(Request request) {
        if (request.path().contains("?")) {
            var wanted =
                    URLDecoder.decode(request.path(), StandardCharsets.UTF_8).replaceAll(".*signup:([^&]*).*", "$1");
            return Reply.json(
                    200,
                    users.values().stream()
                            .filter(user -> user.path("attributes")
                                    .path("signup")
                                    .path(0)
                                    .asText()
                                    .equals(wanted))
                            .map(JsonNode::toString)
                            .collect(Collectors.joining(",", "[", "]")));
        }
        var user = users.get(id(request));
        return user == null ? Reply.json(404, "{}") : Reply.json(200, user.toString());
    }

    private Reply update(Request request) {
        users.put(id(request), parse(request.body()));
        return Reply.json(204, "");
    }

    private Reply remove(Request request) {
        if (keeping) {
            return Reply.json(500, "");
        }
        return Reply.json(users.remove(id(request)) == null ? 404 : 204, "");
    }

    private Reply endSession(Request request) {
        endedSessions.add(id(request).replaceAll("\\?.*", ""));
        return Reply.json(204, "");
    }

    private Reply token(Request request) {
        var form = form(request);
        return switch (form.getOrDefault("grant_type", "")) {
            case "client_credentials" ->
                Reply.json(
                        200,
                        "{\"access_token\":\"%s\",\"expires_in\":3600}"
                                .formatted(tokens.ofService(form.getOrDefault("client_id", "beep-auth")
                                        .substring(5))));
            case "password" -> checksNoPasswords ? Reply.json(500, "{\"error\":\"unknown_error\"}") : byPassword(form);
            case "refresh_token" -> byRefreshToken(form.getOrDefault("refresh_token", ""));
            default -> Reply.json(400, "{\"error\":\"invalid_grant\"}");
        };
    }

    private Reply byPassword(Map<String, String> form) {
        return user(form)
                .map(user -> pair(user, UUID.randomUUID().toString(), "beep-login"))
                .orElseGet(KeycloakInMemory::refused);
    }

    private Reply byRefreshToken(String value) {
        try {
            var claims = SignedJWT.parse(value).getJWTClaimsSet();
            var session = claims.getStringClaim("sid");
            return endedSessions.contains(session)
                    ? Reply.json(400, "{\"error\":\"invalid_grant\"}")
                    : pair(claims.getSubject(), session, claims.getStringClaim("azp"));
        } catch (ParseException foreign) {
            return Reply.json(400, "{\"error\":\"invalid_grant\"}");
        }
    }

    /** The page asks again after a wrong password, and leads on after a right one. */
    private Reply loginPage(Request request) {
        return user(form(request)).isPresent()
                ? new Reply(302, "", "/auth/callback?code=1")
                : new Reply(200, "<html><body data-page=\"login\"></body></html>", "");
    }

    private Optional<String> user(Map<String, String> form) {
        return users.values().stream()
                .filter(user -> user.path("email").asText().equals(form.get("username"))
                        && user.path("enabled").asBoolean()
                        && user.path("credentials")
                                .path(0)
                                .path("value")
                                .asText()
                                .equals(form.get("password")))
                .map(user -> user.path("id").asText())
                .findFirst();
    }

    private static Map<String, String> form(Request request) {
        return Stream.of(request.body().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** A refresh token of a new session. */
    String refreshToken(String userId, String client) {
        return refreshToken(UUID.fromString(userId), UUID.randomUUID().toString(), client);
    }

    private String refreshToken(UUID user, String sessionId, String client) {
        return tokens.sign(tokens.claims(user, client, "keycloak")
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", sessionId));
    }

    private Reply pair(String userId, String sessionId, String client) {
        var user = UUID.fromString(userId);
        var refresh = refreshToken(user, sessionId, client);
        return Reply.json(
                200,
                "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":900}"
                        .formatted(tokens.ofPerson(user, sessionId), refresh));
    }

    private static Reply refused() {
        return Reply.json(401, "{\"error\":\"invalid_grant\",\"error_description\":\"Invalid user credentials\"}");
    }

    private static String id(Request request) {
        return request.path().substring(request.path().lastIndexOf('/') + 1);
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
