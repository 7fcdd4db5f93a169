package app.beep.local.gateway;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A text of an AuthorizationPolicy: exact, {@code prefix*}, {@code *suffix}, {@code *}, or a template with {@code {*}} and {@code {**}}. */
record PathPattern(Pattern pattern) implements Predicate<String> {

    private static final Pattern WILDCARD = Pattern.compile("\\{\\*\\*}|\\{\\*}|\\*");

    static PathPattern of(String text) {
        var regex = new StringBuilder();
        var wildcards = WILDCARD.matcher(text);
        int at = 0;
        while (wildcards.find()) {
            regex.append(Pattern.quote(text.substring(at, wildcards.start())));
            regex.append(
                    switch (wildcards.group()) {
                        case "{*}" -> "[^/]+";
                        case "{**}" -> ".*";
                        default -> text.equals("*") ? ".+" : ".*";
                    });
            at = wildcards.end();
        }
        return new PathPattern(
                Pattern.compile(regex.append(Pattern.quote(text.substring(at))).toString()));
    }

    @Override
    public boolean test(String value) {
        return pattern.matcher(value).matches();
    }
}
