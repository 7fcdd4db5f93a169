package app.beep.tests.settings;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Defaults that stand in files: microprofile-config.properties, and the variables of Open Liberty's configuration. */
final class Defaults {
    private static final Pattern PROPERTY = Pattern.compile("(?m)^(beep\\.[a-z.]+)=(.*)$");
    private static final Pattern VARIABLE =
            Pattern.compile("<variable name=\"(beep\\.[a-z.]+)\" defaultValue=\"([^\"]*)\"");

    private final Map<String, TreeSet<String>> values = new TreeMap<>();

    static Defaults in(Sources sources) {
        var defaults = new Defaults();
        sources.ending("microprofile-config.properties")
                .flatMap(source -> source.matches(PROPERTY))
                .forEach(found -> defaults.add(found.group(1), found.group(2)));
        sources.ending(".xml")
                .flatMap(source -> source.matches(VARIABLE))
                .forEach(found -> defaults.add(found.group(1), found.group(2)));
        return defaults;
    }

    private void add(String key, String value) {
        for (var service : Declared.services()) {
            values.computeIfAbsent(
                            key.replace("beep." + service + ".", "beep." + Declared.EACH + "."), any -> new TreeSet<>())
                    .add(value.replace("beep." + service + ".", "beep." + Declared.EACH + "."));
        }
    }

    /** Empty when there is none: then whoever runs the services says it. */
    String of(String key) {
        return String.join(", ", values.getOrDefault(key, new TreeSet<>()));
    }
}
