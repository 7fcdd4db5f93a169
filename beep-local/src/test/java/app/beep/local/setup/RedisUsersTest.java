package app.beep.local.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.local.processes.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R-RT-09")
class RedisUsersTest {
    private static final Path CONSUMERS = Path.of("../liberty-config/events/consumers.json");
    private static final Map<String, String> PASSWORDS = Service.ALL.stream()
            .collect(Collectors.toMap(
                    service -> service.variable("REDIS_PASSWORD"), service -> "secret of " + service.key()));

    private static String lines(Map<String, String> environment) {
        return new RedisUsers(new Settings(environment), Consumers.read(CONSUMERS)).lines();
    }

    private static List<String> patternsOf(Service service) {
        return lines(PASSWORDS)
                .lines()
                .filter(line -> line.startsWith("user " + service.database() + " "))
                .flatMap(line -> Stream.of(line.split(" ")))
                .filter(word -> word.startsWith("~") || word.startsWith("&"))
                .toList();
    }

    @Test
    void no_password_is_in_the_lines_and_the_default_user_is_off() {
        assertThat(lines(PASSWORDS))
                .startsWith("user default off")
                .doesNotContain("secret of")
                .contains("user beep_messaging on #");
    }

    @Test
    void a_hash_is_taken_as_it_is() {
        var hash = "ab".repeat(32);
        var environment = Service.ALL.stream()
                .collect(Collectors.toMap(service -> service.variable("REDIS_PASSWORD_SHA256"), service -> hash));

        assertThat(lines(environment).lines().skip(1)).hasSize(9).allMatch(line -> line.contains("#" + hash));
    }

    @Test
    void who_decides_nothing_about_access_has_its_own_and_what_everyone_follows() {
        assertThat(patternsOf(Service.USERS)).containsExactly("~beep:users:*", "&beep:users:*", "&beep:auth:*");
    }

    @Test
    void who_follows_a_producer_hears_all_its_channels() {
        assertThat(patternsOf(Service.MESSAGING))
                .contains("&beep:servers:*", "&beep:channels:*", "~beep:access*", "&beep:access:changed")
                .doesNotContain("&beep:users:*");
        assertThat(patternsOf(Service.NOTIFY))
                .containsAll(Service.ALL.stream()
                        .map(service -> "&beep:" + service.key() + ":*")
                        .toList());
    }

    @Test
    void who_is_only_woken_hears_positions() {
        assertThat(patternsOf(Service.SEARCH))
                .contains("&beep:messaging:positions", "&beep:users:positions")
                .doesNotContain("&beep:messaging:*");
    }

    @Test
    void a_service_that_does_not_exist_is_refused(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("consumers.json"), """
                {"everyone": {}, "services": {"search": {"wokenBy": ["mesaging"]}}}""");

        assertThatThrownBy(() -> Consumers.read(file))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("[mesaging]");
    }

    @Test
    void a_password_that_is_missing_is_named() {
        assertThatThrownBy(() -> lines(Map.of()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("BEEP_AUTH_REDIS_PASSWORD");
    }
}
