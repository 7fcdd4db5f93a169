package app.beep.local.authorization;

import static app.beep.local.authorization.Refusal.invalid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts schema text into tokens. Line ends count, because a statement ends with its line. */
final class SchemaTokens {

    enum Kind {
        NAME,
        SYMBOL,
        LINE_END,
        END
    }

    /** A token and the line it stands on, counted from 1. */
    record Token(Kind kind, String text, int line) {
        boolean is(String expected) {
            return text.equals(expected) && kind != Kind.END;
        }
    }

    private static final Pattern TOKEN = Pattern.compile("(?<space>[ \\t]+|//[^\\r\\n\\x00]*|/\\*(?s:.*?)\\*/)"
            + "|(?<end>\\r\\n|\\n|\\r)|(?<name>[A-Za-z_]+)|(?<symbol>[{}()=@#.])");

    private SchemaTokens() {}

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        int line = 1;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw invalid(line + ": unexpected character '" + text.charAt(at) + "'");
            }
            String part = matcher.group();
            if (matcher.group("end") != null) {
                tokens.add(new Token(Kind.LINE_END, "line end", line));
            } else if (matcher.group("name") != null) {
                tokens.add(new Token(Kind.NAME, part, line));
            } else if (matcher.group("symbol") != null) {
                tokens.add(new Token(Kind.SYMBOL, part, line));
            }
            line += (int) part.chars().filter(c -> c == '\n').count();
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "end", line));
        return tokens;
    }
}
