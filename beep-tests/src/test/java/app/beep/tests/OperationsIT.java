package app.beep.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.local.platform.Platform;
import app.beep.local.processes.ProcessState;
import app.beep.local.processes.ProcessStatus;
import app.beep.tests.client.Beep;
import app.beep.tests.platform.Management;
import app.beep.tests.platform.SystemTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
@Tag("R-OPS-04")
class OperationsIT {
    private final Beep beep;
    private final Platform platform;
    private final Management management;

    OperationsIT(Beep beep, Platform platform) {
        this.beep = beep;
        this.platform = platform;
        this.management = Management.of(platform);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"auth", "users", "servers", "channels", "messaging", "notify", "search", "moderation", "media"})
    void a_service_says_through_the_gateway_that_it_is_up(String service) {
        await().untilAsserted(() -> {
            var health = beep.get("/health/" + service).expect(200).json();
            assertThat(health.path("service").asText()).isEqualTo("beep-" + service);
            assertThat(health.path("status").asText()).isEqualTo("UP");
            assertThat(health.path("degraded").asBoolean(true)).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"started", "ready", "live"})
    void every_server_answers_each_kind_of_probe(String kind) {
        assertThat(management.json("/health/" + kind))
                .allSatisfy(health -> assertThat(health.path("status").asText()).isEqualTo("UP"));
    }

    @Test
    void business_figures_count_what_people_do() {
        var before = management.metric("beep_messaging_posts_total");
        var alice = beep.signsUp("alice");
        var general = alice.opensChannel(alice.createsServer(), "general");
        try (var socket = alice.connects()) {
            alice.posts("hello").in(general);
            socket.awaitMessage("hello");
            assertThat(management.metric("beep_messaging_posts_total")).isGreaterThanOrEqualTo(before + 1);
            assertThat(management.metric("beep_notify_connections")).isGreaterThanOrEqualTo(1);
            assertThat(management.metric("beep_notify_deliveries_total")).isGreaterThanOrEqualTo(1);
            assertThat(management.metric("beep_notify_delivery_latency_seconds_count"))
                    .isGreaterThanOrEqualTo(1);
            assertThat(management.metric("beep_notify_delivery_latency_seconds_bucket"))
                    .isGreaterThanOrEqualTo(1);
            assertThat(management.metric("beep_auth_logins_total")).isGreaterThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @Tag("R-OPS-09")
    @CsvSource({
        "auth, /auth/signup",
        "users, /users/me",
        "servers, /servers/{serverId}/members",
        "channels, /servers/{serverId}/channels",
        "messaging, /channels/{channelId}/messages"
    })
    void a_service_describes_itself_through_the_gateway(String service, String path) {
        var document = beep.get("/openapi/" + service).expect(200).json();
        assertThat(document.path("info").path("title").asText()).isEqualTo("Beep " + service);
        assertThat(document.path("paths").properties())
                .extracting(Map.Entry::getKey)
                .anySatisfy(described -> assertThat(described).endsWith(path));
    }

    @Test
    void every_process_runs_and_is_ready() {
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(platform.processes())
                        .extracting(ProcessStatus::state)
                        .containsOnly(ProcessState.READY));
    }
}
