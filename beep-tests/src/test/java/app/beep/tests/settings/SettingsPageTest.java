package app.beep.tests.settings;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
    private static final Path PAGE = Sources.ROOT.resolve("docs/settings.md");
    private static final Pattern ASKED = Pattern.compile("getValue\\(\\s*\"(beep\\.[a-z.]+)\"");
    private static final Pattern INSERTED = Pattern.compile("\\$\\{(beep\\.[a-z.]+)}");
    private static final Pattern INDIRECT = Pattern.compile("@ConfigProperty\\(\\s*name = ([^\"\\s][^,)]*)");
    private static final Pattern VARIABLE =
            Pattern.compile("(?:\"|env\\.|\\$\\{|\\$|name: |ENV |\\s)(BEEP_[A-Z0-9_]*[A-Z0-9])(?=[\"}: =?,.])");
    private static final Pattern OF_A_SERVICE = Pattern.compile("\\.variable\\(\"([A-Z0-9_]+)\"\\)");

    private final Sources sources = Sources.read();
    private final Declared declared = Declared.in(sources);

    SettingsPageTest() throws IOException {}

    @Test
    void the_page_of_settings_is_what_the_code_says() throws IOException {
        var page = SettingsPage.of(declared, Defaults.in(sources));
        if (System.getProperty("beep.settings.write") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/settings.md; it is made anew by: " + SettingsPage.COMMAND)
                .isEqualTo(page);
    }

    @Test
    void every_key_that_is_read_is_declared() {
        var injected = declared.read().stream().map(Declared.Read::key).filter(key -> key.startsWith("beep."));
        var asked = keys(ASKED);
        var inserted = keys(INSERTED);
        var read = Stream.of(injected, asked, inserted).flatMap(keys -> keys).collect(toSet());
        assertThat(read).hasSizeGreaterThan(40);
        assertThat(read).filteredOn(key -> !isDeclared(key)).isEmpty();
    }

    @Test
    void every_variable_that_is_read_is_declared() {
        var named = sources.stream().flatMap(source -> source.matches(VARIABLE)).map(found -> found.group(1));
        var ofServices = sources.stream()
                .flatMap(source -> source.matches(OF_A_SERVICE))
                .map(found -> "BEEP_AUTH_" + found.group(1));
        var read = Stream.concat(named, ofServices).collect(toSet());
        assertThat(read).hasSizeGreaterThan(30);
        assertThat(read)
                .filteredOn(variable -> !declared.variables().contains(variable))
                .isEmpty();
    }

    @Test
    void what_a_key_says_is_told_once() {
        assertThat(declared.ofServices(Defaults.in(sources)))
                .extracting(Declared.Line::key)
                .doesNotHaveDuplicates();
    }

    /** Names of Beep's own settings are written where they are read; the constants are those of MicroProfile JWT. */
    @Test
    void no_key_hides_behind_a_constant_of_ours() {
        var constants = sources.ending(".java")
                .filter(Sources.Source::isMain)
                .flatMap(source -> source.matches(INDIRECT))
                .map(found -> found.group(1));
        assertThat(constants).isNotEmpty().allMatch(constant -> constant.startsWith("Names."));
    }

    private Stream<String> keys(Pattern pattern) {
        return sources.stream()
                .filter(source -> source.isMain() || source.module().equals("liberty-config"))
                .flatMap(source -> source.matches(pattern))
                .map(found -> found.group(1));
    }

    private boolean isDeclared(String key) {
        return declared.keys().contains(key)
                || Declared.services().stream()
                        .map(service -> key.replace("beep." + service + ".", "beep." + Declared.EACH + "."))
                        .anyMatch(declared.keys()::contains);
    }
}
