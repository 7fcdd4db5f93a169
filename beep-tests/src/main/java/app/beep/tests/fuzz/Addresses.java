package app.beep.tests.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Paths and queries: as documented, one part spoilt, or not quite of HTTP. */
final class Addresses {
    private static final List<String> NO_ADDRESSES = List.of(
            "a|b", "é", "%", "%zz", "%ff", "%00", "%2e%2e", "..", "a;b=c", "\\", "^", "`", "{x}", "%F0%9F%98%80");

    private final RandomGenerator random;

    Addresses(RandomGenerator random) {
        this.random = random;
    }

    String of(Operation operation, Values values, boolean spoilt) {
        var spoiltPath = spoilt && random.nextBoolean();
        var path = operation.path();
        for (var parameter : operation.parameters("path").toList()) {
            var value = spoiltPath && random.nextInt(2) == 0
                    ? odd()
                    : encoded(values.text(parameter.name(), parameter.schema()));
            path = path.replace("{" + parameter.name() + "}", value);
        }
        return path + query(operation, values, spoilt && !spoiltPath);
    }

    private String query(Operation operation, Values values, boolean spoilt) {
        var parts = new ArrayList<String>();
        operation
                .parameters("query")
                .filter(parameter -> random.nextInt(3) == 0)
                .forEach(parameter -> {
                    var value = spoilt && random.nextInt(2) == 0
                            ? odd()
                            : encoded(values.text(parameter.name(), parameter.schema()));
                    parts.add(parameter.name() + "=" + value);
                    if (spoilt && random.nextInt(6) == 0) {
                        parts.add(parameter.name() + "=" + odd());
                    }
                });
        if (spoilt && random.nextInt(6) == 0) {
            parts.add(odd() + "=" + odd());
        }
        if (spoilt && random.nextInt(60) == 0) {
            parts.add("long=" + "x".repeat(17_000));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private String odd() {
        return random.nextInt(3) == 0 ? Oddities.pick(NO_ADDRESSES, random) : encoded(Oddities.shortText(random));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A");
    }
}
