package app.beep.common.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTHZ-01")
class PlatformModeratorsTest {
    private static final Path SCHEMA = Path.of("../liberty-config/authorization/beep.perm");
    private static final Pattern PERMISSION = Pattern.compile("permission\\s+(\\w+)\\s*=\\s*(.*)");

    @Test
    void what_the_platform_gives_is_what_the_schema_derives_from_it() throws IOException {
        var given = new HashSet<String>();
        for (var size = -1; size < given.size(); ) {
            size = given.size();
            given.addAll(derivedFrom(given));
        }

        assertThat(given).isEqualTo(PlatformModerators.PERMISSIONS);
    }

    private static Set<String> derivedFrom(Set<String> known) throws IOException {
        var found = new HashSet<String>();
        var inServer = false;
        for (var line : Files.readAllLines(SCHEMA)) {
            inServer = line.startsWith("entity") ? line.startsWith("entity server") : inServer;
            var permission = PERMISSION.matcher(line);
            var isServer = inServer;
            if (permission.find()
                    && (permission.group(2).contains("platform.")
                            || known.stream()
                                    .anyMatch(name ->
                                            isDerived(permission.group(2), isServer ? name : "server." + name)))) {
                found.add(permission.group(1));
            }
        }
        return found;
    }

    private static boolean isDerived(String expression, String name) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?!\\w)")
                .matcher(expression)
                .find();
    }
}
