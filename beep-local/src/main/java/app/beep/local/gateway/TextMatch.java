package app.beep.local.gateway;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Istio's StringMatch: exact, prefix, or a regular expression for the whole text. */
sealed interface TextMatch extends Predicate<String> {
    record Exact(String text) implements TextMatch {
        @Override
        public boolean test(String value) {
            return value.equals(text);
        }
    }

    record Prefix(String text) implements TextMatch {
        @Override
        public boolean test(String value) {
            return value.startsWith(text);
        }
    }

    record Regex(Pattern pattern) implements TextMatch {
        @Override
        public boolean test(String value) {
            return pattern.matcher(value).matches();
        }
    }

    /** Matches everything: the member is absent. */
    record Any() implements TextMatch {
        @Override
        public boolean test(String value) {
            return true;
        }
    }

    static TextMatch of(Manifest match, String member) {
        if (!match.has(member)) {
            return new Any();
        }
        var text = match.at(member).only("exact", "prefix", "regex");
        if (text.node().size() != 1) {
            throw new IllegalArgumentException(text.place() + ": expected one of exact, prefix, regex");
        }
        if (text.has("exact")) {
            return new Exact(text.text("exact"));
        }
        return text.has("prefix") ? new Prefix(text.text("prefix")) : new Regex(Pattern.compile(text.text("regex")));
    }
}
