package app.beep.common.http;

import java.util.regex.Pattern;

/** Which values of {@code Content-Type}, {@code Accept} and {@code Accept-Language} are of RFC 9110; at most 16 parameters to a type. */
final class HeaderSyntax {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String QUOTED =
            "\"(?:[^\"\\\\\\x00-\\x08\\x0A-\\x1F\\x7F-\\uFFFF]|\\\\[\\x20-\\x7E]){0,256}+\"";
    private static final String PARAMETER = TOKEN + "=(?:" + TOKEN + "|" + QUOTED + ")";

    /** Without commas: RESTEasy takes each comma of a list for the end of an element. */
    private static final String QUOTED_IN_LIST =
            "\"(?:[^\"\\\\,\\x00-\\x08\\x0A-\\x1F\\x7F-\\uFFFF]|\\\\[\\x20-\\x2B\\x2D-\\x7E]){0,256}+\"";

    private static final String WEIGHT = "(?i:q)=(?:0(?:\\.[0-9]{0,3}+)?+|1(?:\\.0{0,3}+)?+)(?=[ \\t]*+(?:[,;]|$))";
    private static final String RANGE_PARAMETER =
            "(?:" + WEIGHT + "|(?!(?i:q)=)" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED_IN_LIST + "))";

    private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN + several(PARAMETER));
    private static final Pattern MEDIA_RANGE =
            Pattern.compile("[ \\t,]*+(?:" + TOKEN + "/" + TOKEN + several(RANGE_PARAMETER) + "[ \\t]*+(?:,|$)|$)");

    private static final Pattern LANGUAGE_RANGE =
            Pattern.compile("[ \\t,]*+(?:(?:\\*|[A-Za-z]{1,8}+(?:-[A-Za-z0-9]{1,8}+){0,16}+)(?:[ \\t]*+;[ \\t]*+"
                    + WEIGHT + ")?+[ \\t]*+(?:,|$)|$)");

    private HeaderSyntax() {}

    static boolean isMediaType(String value) {
        return MEDIA_TYPE.matcher(value.strip()).matches();
    }

    /** A list of media ranges, each with a weight of 0 to 1 if any, without commas in quotes; an empty one accepts everything. */
    static boolean isAccept(String value) {
        return isListOf(MEDIA_RANGE, value);
    }

    /** A list of language tags, likewise. */
    static boolean isAcceptLanguage(String value) {
        return isListOf(LANGUAGE_RANGE, value);
    }

    private static boolean isListOf(Pattern element, String value) {
        var range = element.matcher(value);
        while (range.lookingAt()) {
            if (range.end() == value.length()) {
                return true;
            }
            range.region(range.end(), value.length());
        }
        return false;
    }

    /** Bounded, because each is one level of the stack. */
    private static String several(String parameter) {
        return "(?:[ \\t]*+;[ \\t]*+(?:" + parameter + ")?+){0,16}+";
    }
}
