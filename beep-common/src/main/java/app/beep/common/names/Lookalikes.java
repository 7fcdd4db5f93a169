package app.beep.common.names;

import java.util.Locale;

/**
 * What a user's name looks like in an ordinary typeface: a capital I and a one are an l, a zero is an o, rn is an m and vv a
 * w. Names that look the same are taken for one another.
 */
public final class Lookalikes {
    private Lookalikes() {}

    public static String of(String username) {
        return username.replace('I', 'l')
                .replace('1', 'l')
                .replace('0', 'o')
                .toLowerCase(Locale.ROOT)
                .replace("rn", "m")
                .replace("vv", "w");
    }
}
