package app.beep.tests.settings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import app.beep.common.settings.ServiceSetting;
import app.beep.local.setup.Service;
import app.beep.local.setup.SetupSetting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the code declares: fields with {@code @Setting}, {@link ServiceSetting}, {@link SetupSetting}, {@link ToolSetting}. */
final class Declared {
    static final String EACH = "<service>";

    /** The service's name: stands in its WAR, and nobody else sets it. */
    static final String NOT_FROM_OUTSIDE = "beep.service";

    private static final Pattern READ =
            Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?\\s*\\)"
                    + "(?:\\s*@Setting\\(((?:\\s*\\+?\\s*\"(?:[^\"\\\\]|\\\\.)*\")+)\\s*\\))?");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Set<String> SHARED = Set.of("beep-common", "beep-events");

    private final List<Read> read;

    /** A field that is given a setting; the meaning is empty where another field of the key has it. */
    record Read(String module, String key, String defaultValue, String meaning) {}

    /** One setting for the page. */
    record Line(String key, String defaultValue, String services, String meaning) {}

    private Declared(List<Read> read) {
        this.read = read;
    }

    static Declared in(Sources sources) {
        return new Declared(sources.ending(".java")
                .filter(Sources.Source::isMain)
                .flatMap(source -> source.matches(READ).map(found -> {
                    var value = found.group(2) == null ? "" : found.group(2);
                    return new Read(source.module(), found.group(1), value, text(found.group(3)));
                }))
                .toList());
    }

    List<Read> read() {
        return read;
    }

    /** The settings that fields describe, by key. */
    List<Line> ofServices(Defaults defaults) {
        Map<String, TreeSet<String>> readers = read.stream()
                .collect(groupingBy(Read::key, TreeMap::new, mapping(Read::module, toCollection(TreeSet::new))));
        return read.stream()
                .filter(setting -> !setting.meaning().isEmpty())
                .map(setting -> new Line(
                        setting.key(),
                        setting.defaultValue().isEmpty() ? defaults.of(setting.key()) : setting.defaultValue(),
                        services(readers.getOrDefault(setting.key(), new TreeSet<>())),
                        setting.meaning()))
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
    }

    /** The keys as they are written in files, {@code <service>} standing for each service's name. */
    Set<String> keys() {
        var keys = new HashSet<String>();
        read.stream().filter(setting -> !setting.meaning().isEmpty()).forEach(setting -> keys.add(setting.key()));
        Stream.of(ServiceSetting.values()).forEach(setting -> keys.add(setting.key(EACH)));
        keys.add(NOT_FROM_OUTSIDE);
        return keys;
    }

    /** The variables of the environment; those of each service for each. */
    Set<String> variables() {
        var variables = new HashSet<String>();
        for (var service : services()) {
            keys().forEach(key -> variables.add(variable(key.replace(EACH, service))));
        }
        for (var setting : SetupSetting.values()) {
            variables.add(setting.variable());
            Service.ALL.forEach(service -> variables.add(setting.variable(service)));
        }
        Stream.of(ToolSetting.values()).map(ToolSetting::variable).forEach(variables::add);
        return variables;
    }

    /** What has ports and an address: the nine, and the web client's server. */
    static List<String> services() {
        var names = new ArrayList<>(Service.ALL.stream().map(Service::key).toList());
        names.add("web");
        return names;
    }

    static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace("<SERVICE>", EACH);
    }

    private static String services(Set<String> modules) {
        return modules.stream().anyMatch(SHARED::contains) ? "every service" : String.join(", ", modules);
    }

    private static String text(@Nullable String literals) {
        return literals == null
                ? ""
                : LITERAL.matcher(literals)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.joining());
    }
}
