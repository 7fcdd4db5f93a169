package app.beep.local.demo;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the demo consists of, as written in {@code demo/community.yaml}.
 *
 * @param people display names by user name
 */
record Community(Map<String, String> people, List<DemoServer> servers) {

    record DemoServer(
            String name, String owner, List<String> members, List<DemoRole> roles, List<DemoChannel> channels) {}

    record DemoRole(String name, String color, List<String> permissions, List<String> members) {}

    /** @param readers the roles that read and write it; everybody does when absent */
    record DemoChannel(String name, @Nullable List<String> readers, List<Map<String, String>> messages) {
        List<DemoMessage> conversation() {
            return messages.stream().map(DemoMessage::of).toList();
        }
    }

    /** @param picture the name of a scene to draw and attach */
    record DemoMessage(
            String author, String content, @Nullable String picture) {
        private static final String PICTURE = "picture";

        static DemoMessage of(Map<String, String> written) {
            var said = written.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(PICTURE))
                    .findFirst()
                    .orElseThrow();
            return new DemoMessage(said.getKey(), said.getValue(), written.get(PICTURE));
        }
    }

    static Community read() {
        try (var yaml = Community.class.getResourceAsStream("/demo/community.yaml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(yaml), Community.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
