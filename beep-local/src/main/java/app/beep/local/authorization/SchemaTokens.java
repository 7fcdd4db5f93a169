package app.beep.local.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts schema text into tokens. Line ends count, because few may stand within a statement: a semicolon is one, and the
 * two characters that end a line on Windows are two.
 */
final class SchemaTokens {

    enum Kind {
        NAME,
        KEYWORD,
        SYMBOL,
        LINE_END,
        /** Where the text stops to be readable, with the reason; nothing is cut behind it. */
        UNREADABLE,
        END
    }

    /** A token and the line it stands on, counted from 1. */
    record Token(Kind kind, String text, int line) {
        boolean is(String expected) {
            return text.equals(expected) && kind != Kind.END;
        }
    }

    /** Words that name nothing, wherever they stand. */
    static final Set<String> KEYWORDS = Set.of(
            "entity",
            "relation",
            "permission",
            "action",
            "attribute",
            "rule",
            "and",
            "or",
            "not",
            "in",
            "true",
            "false");

    private static final Pattern TOKEN = Pattern.compile("(?<space>[ \\t]+|//[^\\r\\n\\x00]*|/\\*(?s:[^\\x00]*?)\\*/)"
            + "|(?<end>[\\r\\n;])|(?<name>[A-Za-z_]+)|(?<symbol>[{}()=@#.])");

    private SchemaTokens() {}

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        int line = 1;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                tokens.add(new Token(Kind.UNREADABLE, misplaced(text, at), line));
                break;
            }
            String part = matcher.group();
            if (matcher.group("end") != null) {
                tokens.add(new Token(Kind.LINE_END, "line end", line));
            } else if (matcher.group("name") != null) {
                tokens.add(new Token(KEYWORDS.contains(part) ? Kind.KEYWORD : Kind.NAME, part, line));
            } else if (matcher.group("symbol") != null) {
                tokens.add(new Token(Kind.SYMBOL, part, line));
            }
            line += (int) part.chars().filter(c -> c == '\n').count();
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "end", line));
        return tokens;
    }

    private static String misplaced(String text, int at) {
        if (text.startsWith("/*", at)) {
            return "a comment that does not end";
        }
        int character = text.codePointAt(at);
        return character > ' ' && character < 127
                ? "unexpected character '" + (char) character + "'"
                : "unexpected character U+%04X".formatted(character);
    }
}
