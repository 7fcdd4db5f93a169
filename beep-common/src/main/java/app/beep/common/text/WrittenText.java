package app.beep.common.text;

import java.util.regex.Pattern;

/** The rules of everything that people write, the same for messages, names and descriptions. */
public final class WrittenText {
    /**
     * What draws nothing: controls, blanks, formats, variation selectors and tags, the fillers of Hangul, Khmer and Mongolian
     * vowel separators, blank Braille, the note without a head, and marks, which need something to stand on.
     */
    private static final Pattern NOTHING_TO_SEE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}\\p{M}\\s"
            + "\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0\\uFFF0-\\uFFF8\\x{1D159}\\x{E0000}-\\x{E0FFF}]*");

    /** Fillers, variation selectors and all formats: two names that differ by one look alike. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800"
                    + "\\u3164\\uFE00-\\uFE0F\\uFFA0\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}]");

    /** Controls, ends of lines, and what turns the direction of the writing that follows. */
    private static final Pattern UNRULY =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private WrittenText() {}

    /** Whether nothing of the text can be seen. */
    public static boolean isBlank(String text) {
        return NOTHING_TO_SEE.matcher(text).matches();
    }

    /** Whether the text has something that cannot be seen and makes it another one all the same. */
    public static boolean hasHidden(String text) {
        return HIDDEN.matcher(text).find();
    }

    /** Whether the text stays on its line and turns nobody's writing; joiners of letters and emoji are welcome. */
    public static boolean isOneLine(String text) {
        return !UNRULY.matcher(text).find();
    }

    /** Whether the text is Unicode that every part of Beep can keep. */
    public static boolean isStorable(String text) {
        return !UNSTORABLE.matcher(text).find();
    }

    /** Characters as people count them in limits: code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
