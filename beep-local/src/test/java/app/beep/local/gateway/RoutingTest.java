package app.beep.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-OPS-02")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingTest {

    @SuppressWarnings("NullAway.Init")
    private Neighbourhood here;

    @BeforeAll
    void open() throws Exception {
        here = new Neighbourhood();
    }

    @AfterAll
    void close() throws Exception {
        here.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/auth/signup, beep-auth",
        "POST, /api/auth/login, beep-auth",
        "POST, /api/auth/refresh, beep-auth",
        "POST, /api/auth/logout, beep-auth",
        "GET, /api/auth/providers, beep-auth",
        "GET, /api/auth/providers/google/login?redirectUri=x&state=y, beep-auth",
        "POST, /api/auth/token, beep-auth",
        "GET, /api/auth/links, beep-auth",
        "POST, /api/auth/links/google, beep-auth",
        "DELETE, /api/auth/links/polytech, beep-auth",
        "PATCH, /api/auth/account, beep-auth",
        "DELETE, /api/auth/account, beep-auth",
        "GET, /api/auth/sessions, beep-auth",
        "DELETE, /api/auth/sessions/1, beep-auth",
        "GET, /api/users/me, beep-users",
        "PATCH, /api/users/me, beep-users",
        "POST, /api/users/me, beep-users",
        "GET, /api/users/7, beep-users",
        "GET, /api/users?username=ada, beep-users",
        "PUT, /api/users/me/avatar, beep-users",
        "DELETE, /api/users/me/avatar, beep-users",
        "GET, /api/users/me/preferences, beep-users",
        "PATCH, /api/users/me/preferences, beep-users",
        "GET, /api/users/me/export, beep-users",
        "GET, /api/users/me/friends, beep-users",
        "DELETE, /api/users/me/friends/7, beep-users",
        "POST, /api/users/me/friend-requests, beep-users",
        "GET, /api/users/me/friend-requests?direction=in, beep-users",
        "POST, /api/users/me/friend-requests/7/accept, beep-users",
        "POST, /api/users/me/friend-requests/7/decline, beep-users",
        "DELETE, /api/users/me/friend-requests/7, beep-users",
        "PUT, /api/users/me/blocks/7, beep-users",
        "DELETE, /api/users/me/blocks/7, beep-users",
        "GET, /api/users/me/blocks, beep-users",
        "PUT, /api/users/me/presence, beep-users",
        "GET, /api/users/7/presence, beep-users",
        "POST, /api/servers, beep-servers",
        "GET, /api/servers?limit=5, beep-servers",
        "GET, /api/servers/7, beep-servers",
        "PATCH, /api/servers/7, beep-servers",
        "DELETE, /api/servers/7, beep-servers",
        "POST, /api/servers/7/transfer, beep-servers",
        "GET, /api/servers/7/members, beep-servers",
        "GET, /api/servers/7/members/me, beep-servers",
        "DELETE, /api/servers/7/members/8, beep-servers",
        "PUT, /api/servers/7/members/8/roles/9, beep-servers",
        "DELETE, /api/servers/7/members/8/roles/9, beep-servers",
        "GET, /api/servers/7/roles, beep-servers",
        "POST, /api/servers/7/roles, beep-servers",
        "PATCH, /api/servers/7/roles/9, beep-servers",
        "DELETE, /api/servers/7/roles/9, beep-servers",
        "PUT, /api/servers/7/roles/order, beep-servers",
        "GET, /api/servers/7/permissions/me, beep-servers",
        "GET, /api/servers/7/invites, beep-servers",
        "POST, /api/servers/7/invites, beep-servers",
        "DELETE, /api/invites/abc, beep-servers",
        "GET, /api/invites/abc, beep-servers",
        "POST, /api/invites/abc/accept, beep-servers",
        "POST, /api/invites/abc/decline, beep-servers",
        "GET, /api/users/me/server-invites, beep-servers",
        "GET, /api/servers/7/bans/8, beep-servers",
        "PUT, /api/servers/7/bans/8, beep-servers",
        "DELETE, /api/servers/7/bans/8, beep-servers",
        "GET, /api/servers/public, beep-servers",
        "POST, /api/servers/7/join, beep-servers",
        "GET, /api/servers/7/channels, beep-channels",
        "POST, /api/servers/7/channels, beep-channels",
        "GET, /api/channels/7, beep-channels",
        "PATCH, /api/channels/7, beep-channels",
        "DELETE, /api/channels/7, beep-channels",
        "PUT, /api/servers/7/channels/order, beep-channels",
        "GET, /api/channels/7/access, beep-channels",
        "PUT, /api/channels/7/access, beep-channels",
        "GET, /api/channels/7/permissions/me?explain=write, beep-channels",
        "POST, /api/channels/7/voice/session, beep-channels",
        "DELETE, /api/channels/7/voice/session, beep-channels",
        "GET, /api/channels/7/voice/participants, beep-channels",
        "POST, /api/channels/7/messages, beep-messaging",
        "GET, /api/channels/7/messages?before=8, beep-messaging",
        "GET, /api/channels/7/messages/8, beep-messaging",
        "PATCH, /api/channels/7/messages/8, beep-messaging",
        "DELETE, /api/channels/7/messages/8, beep-messaging",
        "PUT, /api/channels/7/messages/8/reactions/%F0%9F%91%8D/me, beep-messaging",
        "DELETE, /api/channels/7/messages/8/reactions/%F0%9F%91%8D/me, beep-messaging",
        "GET, /api/channels/7/messages/8/reactions/%F0%9F%91%8D, beep-messaging",
        "GET, /api/channels/7/pins, beep-messaging",
        "PUT, /api/channels/7/pins/8, beep-messaging",
        "DELETE, /api/channels/7/pins/8, beep-messaging",
        "PUT, /api/channels/7/read, beep-messaging",
        "GET, /api/users/me/unread, beep-messaging",
        "POST, /api/channels/7/typing, beep-messaging",
        "GET, /api/channels/7/events?after=3, beep-messaging",
        "GET, /api/conversations, beep-messaging",
        "POST, /api/conversations/7/messages, beep-messaging",
        "GET, /api/gateway, beep-notify",
        "GET, /api/gateway/events, beep-notify",
        "GET, /api/notifications, beep-notify",
        "PUT, /api/notifications/read, beep-notify",
        "DELETE, /api/notifications/7, beep-notify",
        "GET, /api/notifications/preferences, beep-notify",
        "PUT, /api/notifications/preferences, beep-notify",
        "POST, /api/notifications/push-subscriptions, beep-notify",
        "GET, /api/notifications/push-subscriptions, beep-notify",
        "DELETE, /api/notifications/push-subscriptions, beep-notify",
        "GET, /api/notifications/push-key, beep-notify",
        "GET, '/api/search?q=a&type=messages,files', beep-search",
        "GET, /api/search/suggest?q=a, beep-search",
        "POST, /api/reports, beep-moderation",
        "GET, /api/moderation/cases?state=open, beep-moderation",
        "GET, /api/moderation/cases/7, beep-moderation",
        "POST, /api/moderation/cases/7/decision, beep-moderation",
        "GET, /api/moderation/audit?serverId=7, beep-moderation",
        "GET, /api/admin/overview, beep-moderation",
        "GET, /api/admin/users, beep-moderation",
        "POST, /api/admin/users/7/suspend, beep-moderation",
        "POST, /api/admin/users/7/restore, beep-moderation",
        "DELETE, /api/admin/users/7, beep-moderation",
        "GET, /api/admin/servers, beep-moderation",
        "POST, /api/admin/servers/7/archive, beep-moderation",
        "POST, /api/admin/servers/7/restore, beep-moderation",
        "DELETE, /api/admin/servers/7, beep-moderation",
        "POST, /api/media, beep-media",
        "POST, /api/media/uploads, beep-media",
        "PATCH, /api/media/uploads/7, beep-media",
        "HEAD, /api/media/7, beep-media",
        "GET, /api/media/7, beep-media",
        "GET, /api/media/7/thumbnail?size=64, beep-media",
        "DELETE, /api/media/7, beep-media",
        "GET, /, beep-web",
        "GET, /assets/app.js, beep-web",
        "GET, /servers/7/channels/8, beep-web",
        "GET, /apiary, beep-web",
        "GET, /identity/realms/beep/.well-known/openid-configuration, keycloak",
        "GET, /identity/realms/beep/protocol/openid-connect/auth?client_id=beep-web, keycloak",
        "GET, /identity/realms/beep/protocol/openid-connect/certs, keycloak",
        "GET, /identity/realms/beep/protocol/openid-connect/logout?client_id=beep-web, keycloak",
        "POST, /identity/realms/beep/protocol/openid-connect/logout/logout-confirm?tab_id=x, keycloak",
        "GET, /identity/realms/beep/login-actions/authenticate?execution=x, keycloak",
        "GET, /identity/realms/beep/login-actions/required-action?execution=x, keycloak",
        "POST, /identity/realms/beep/login-actions/required-action?execution=x, keycloak",
        "POST, /identity/realms/beep/login-actions/reset-credentials?execution=x, keycloak",
        "GET, /identity/realms/beep/login-actions/action-token?key=x, keycloak",
        "GET, /identity/resources/abc/login/theme.css, keycloak"
    })
    void every_route_of_the_contract_ends_at_its_service_with_its_address_unchanged(
            String method, String uri, String service) {
        var answer = here.sendWithToken(HttpMethod.valueOf(method), uri, here.token());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("X-Service")).isEqualTo(service);
        assertThat(answer.headers().get("X-Uri")).isEqualTo(uri);
    }

    @ParameterizedTest
    @Tag("R-AUTH-09")
    @CsvSource({
        "/identity/realms/beep/protocol/openid-connect/token, /api/auth/openid/token",
        "/identity/realms/beep/login-actions/authenticate?execution=x&tab_id=y, /api/auth/openid/authenticate?execution=x&tab_id=y"
    })
    void where_a_password_can_be_tried_at_keycloak_beep_auth_answers(String uri, String onward) {
        var answer = here.send(HttpMethod.POST, uri, request -> {});
        assertThat(answer.headers().get("X-Service")).isEqualTo("beep-auth");
        assertThat(answer.headers().get("X-Uri")).isEqualTo(onward);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"auth", "users", "servers", "channels", "messaging", "notify", "search", "moderation", "media"})
    void health_and_documentation_of_each_service_are_public(String service) {
        for (var path : new String[] {"/api/health/", "/api/openapi/"}) {
            assertThat(here.get(path + service).headers().get("X-Service")).isEqualTo("beep-" + service);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/internal",
                "/api/internal/events?after=1",
                "/api/internal/users/7",
                "/api/nothing",
                "/api/health",
                "/api/health/nothing",
                "/api/usersx",
                "/identity",
                "/identity/admin/realms",
                "/identity/metrics",
                "/identity/health",
                "/identity/realms/master",
                "/identity/realms/master/protocol/openid-connect/auth",
                "/identity/realms/master/protocol/openid-connect/token",
                "/identity/realms/other/protocol/openid-connect/token",
                "/identity/realms/beep",
                "/identity/realms/beep/account",
                "/identity/realms/beep/clients-registrations/default",
                "/identity/realms/beep/broker/google/endpoint",
                "/identity/realms/beep/login-actions/first-broker-login",
                "/identity/realms/beep/login-actions/registration",
                "/identity/realms/beep/protocol/openid-connect/token/introspect",
                "/identity/realms/beep/protocol/openid-connect/revoke",
                "/identity/realms/beep/protocol/openid-connect/userinfo",
                "/identity/realms/beep/protocol/openid-connect/ext/ciba/auth",
                "/identity/realms/beep/protocol/openid-connect/auth/device",
                "/identity/realms/beep/protocol/saml",
                "/identity/realms/beep/login-actions/authenticate/",
                "/identity/realms/BEEP/protocol/openid-connect/token",
                "/api/auth/openid/token",
                "/api/auth/openid/authenticate"
            })
    void where_no_route_leads_is_a_404_with_and_without_a_token(String uri) {
        assertProblem(here.get(uri), 404);
        assertProblem(here.sendWithToken(HttpMethod.POST, uri, here.token()), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api//internal/events",
                "//api/internal/events",
                "/api/./internal/events",
                "/api/users/../internal/events",
                "/api/%2e/internal/events",
                "/api/users/%2e%2e/internal/events",
                "/api/%69nternal/events",
                "/api/internal;x=1/events",
                "/api;x=/internal/events",
                "/api/users/%2F..%2Finternal",
                "/api/users/..%5cinternal",
                "/api\\internal",
                "/api/users/%00",
                "/api/users/%c0%ae%c0%ae/internal",
                "/api/users/%zz",
                "/%61pi/internal/events",
                "http://127.0.0.1/api/internal/events"
            })
    void a_path_that_could_be_read_in_two_ways_is_refused(String uri) {
        assertProblem(here.sendWithToken(HttpMethod.GET, uri, here.token()), 400);
    }

    @Test
    void who_asks_and_for_which_host_is_said_by_the_gateway_alone() {
        var answer = here.send(
                HttpMethod.GET,
                "/api/auth/providers",
                request -> request.putHeader("X-Forwarded-For", "1.2.3.4")
                        .putHeader("X-Forwarded-Host", "evil.example")
                        .putHeader("X-Forwarded-Prefix", "/evil")
                        .putHeader("Forwarded", "for=1.2.3.4")
                        .putHeader("X-Real-IP", "1.2.3.4"));
        assertThat(answer.headers().getAll("Seen-X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(answer.headers().getAll("Seen-X-Forwarded-Proto")).containsExactly("http");
        assertThat(answer.headers().getAll("Seen-X-Forwarded-Host"))
                .containsExactly("127.0.0.1:" + here.gateway.port());
        assertThat(answer.headers().getAll("Seen-Host"))
                .as("the service's own authority, which its virtual host goes by")
                .doesNotContain("127.0.0.1:" + here.gateway.port());
        assertThat(answer.headers().contains("Seen-X-Forwarded-Prefix")).isFalse();
        assertThat(answer.headers().contains("Seen-Forwarded")).isFalse();
        assertThat(answer.headers().contains("Seen-X-Real-IP")).isFalse();
    }

    @Test
    void fields_of_the_answer_pass_but_the_trace_field_of_the_server() {
        here.behave(
                "beep-search",
                request -> request.response()
                        .putHeader("io.openliberty.trace", "secret")
                        .putHeader("Keep-Alive", "timeout=1")
                        .putHeader("Set-Cookie", (Iterable<String>) List.of("a=1", "b=2"))
                        .setStatusCode(418)
                        .end("short"));
        var answer = here.sendWithToken(HttpMethod.GET, "/api/search?q=a", here.token());
        assertThat(answer.status()).isEqualTo(418);
        assertThat(answer.headers().getAll("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.headers().contains("io.openliberty.trace")).isFalse();
        assertThat(answer.headers().contains("Keep-Alive")).isFalse();
        assertThat(answer.text()).isEqualTo("short");
    }

    @Test
    void a_service_that_cannot_be_reached_is_a_503_that_says_when_to_come_back() throws Exception {
        try (var other = new Neighbourhood()) {
            other.stop("beep-moderation");
            for (var method : List.of(HttpMethod.GET, HttpMethod.POST)) {
                var answer = other.sendWithToken(method, "/api/moderation/cases", other.token());
                assertProblem(answer, 503);
                assertThat(answer.headers().get("Retry-After")).isNotEmpty();
            }
        }
    }

    @Test
    void who_opens_a_page_that_cannot_be_reached_sees_one_that_waits() throws Exception {
        try (var other = new Neighbourhood()) {
            other.stop("beep-web");
            var page = other.send(
                    HttpMethod.GET,
                    "/servers/1",
                    request -> request.putHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                            .putHeader("Accept-Language", "fr-CH, fr;q=0.9, en;q=0.8"));
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.headers().get("Content-Type")).startsWith("text/html");
            assertThat(page.headers().get("Retry-After")).isNotEmpty();
            assertThat(page.text()).contains("http-equiv=\"refresh\"").contains("Beep démarre");
            assertProblem(
                    other.send(HttpMethod.GET, "/beep.svg", request -> request.putHeader("Accept", "image/*")), 503);
        }
    }

    @Test
    void a_packed_body_is_refused_before_a_service_hears_of_it() throws Exception {
        try (var other = new Neighbourhood()) {
            other.stop("beep-auth");
            for (var coding : List.of("gzip", "br", "deflate, gzip", "x")) {
                assertProblem(
                        other.send(
                                HttpMethod.POST,
                                "/api/auth/login",
                                request -> request.putHeader("Content-Encoding", coding)),
                        415);
            }
            assertProblem(
                    other.send(
                            HttpMethod.POST,
                            "/api/auth/login",
                            request -> request.putHeader("Content-Encoding", "identity")),
                    503);
        }
    }

    static void assertProblem(Neighbourhood.Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers().get("Content-Type")).isEqualTo("application/problem+json");
        var problem = new io.vertx.core.json.JsonObject(answer.body());
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("type")).startsWith("/problems/");
        assertThat(problem.getString("traceId")).matches("[0-9a-f]{32}");
    }
}
