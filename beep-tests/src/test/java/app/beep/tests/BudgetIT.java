package app.beep.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.local.platform.Platform;
import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Person;
import app.beep.tests.client.Role;
import app.beep.tests.client.Server;
import app.beep.tests.platform.Budget;
import app.beep.tests.platform.Budget.Spent;
import app.beep.tests.platform.Management;
import app.beep.tests.platform.SystemTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a request may make others do: no more than {@code budget.tsv} allows. Cold is the first request after a change of roles,
 * which makes every decision about the server be taken anew; warm is the mean of ten that follow.
 */
@SystemTest
@Tag("R-OPS-04")
class BudgetIT {
    private static final int TIMES = 10;
    private static final Duration INDEX_START = Duration.ofMinutes(4);

    private final Management management;
    private final Person alice;
    private final Person bob;
    private final Server club;
    private final Channel general;
    private final Role helpers;
    private final Map<String, Runnable> requests = new LinkedHashMap<>();
    private int number;

    BudgetIT(Beep beep, Platform platform) {
        management = Management.of(platform);
        alice = beep.signsUp("alice");
        bob = beep.signsUp("bob");
        club = alice.createsServer();
        general = alice.opensChannel(club, "general");
        helpers = alice.createsRole(club, "helpers", "pin");
        alice.letsIn(club, bob);
        var posted = bob.posts("before").in(general);

        await().atMost(INDEX_START)
                .until(() -> bob.get("/search?q=before").send().status() == 200);

        reads("/users/me", "/users/me");
        reads("/users", "/users?username=" + alice.username());
        reads("/servers", "/servers");
        reads("/servers/{serverId}", club.path());
        reads("/servers/{serverId}/permissions/me", club.path() + "/permissions/me");
        reads("/servers/{serverId}/members", club.path() + "/members");
        reads("/servers/{serverId}/roles", club.path() + "/roles");
        reads("/servers/{serverId}/channels", club.path() + "/channels");
        reads("/channels/{channelId}", general.path());
        reads("/channels/{channelId}/permissions/me", general.path() + "/permissions/me");
        reads("/channels/{channelId}/messages", general.messages());
        reads("/channels/{channelId}/messages/{messageId}", general.messages() + "/" + posted.id());
        reads("/search", "/search?q=before");
        reads("/moderation/cases", "/moderation/cases");
        does(
                "POST /channels/{channelId}/messages",
                () -> bob.posts("post " + number++).in(general));
        does(
                "POST /channels/{channelId}/typing",
                () -> bob.call("POST", general.path() + "/typing").expect(204));
    }

    private void reads(String route, String path) {
        does("GET " + route, () -> bob.get(path).expect(200));
    }

    private void does(String route, Runnable request) {
        requests.put(route, request);
    }

    @Test
    void no_request_makes_others_do_more_than_its_budget() {
        var spent = new LinkedHashMap<String, Spent>();
        requests.forEach((route, request) -> {
            alice.gives(helpers, bob);
            alice.takes(helpers, bob);
            var cold = during(route, 1, request);
            spent.put(route, new Spent(cold, during(route, TIMES, request)));
        });

        assertThat(Budget.exceeded(spent)).as(Budget.table(spent)).isEmpty();
    }

    private Map<String, Long> during(String route, int times, Runnable request) {
        var parts = route.split(" ", 2);
        var labels = Map.of("method", parts[0], "route", parts[1]);
        var requestsBefore = management.metric("beep_requests_total", labels);
        var before = Budget.KINDS.stream().map(kind -> work(labels, kind)).toList();
        for (int i = 0; i < times; i++) {
            request.run();
        }
        assertThat(management.metric("beep_requests_total", labels)).as(route).isEqualTo(requestsBefore + times);
        var spent = new LinkedHashMap<String, Long>();
        for (int kind = 0; kind < before.size(); kind++) {
            var name = Budget.KINDS.get(kind);
            spent.put(name, Math.round((work(labels, name) - Objects.requireNonNull(before.get(kind))) / times));
        }
        return spent;
    }

    private double work(Map<String, String> labels, String kind) {
        var all = new LinkedHashMap<>(labels);
        all.put("work", kind);
        return management.metric("beep_request_work_total", all);
    }
}
