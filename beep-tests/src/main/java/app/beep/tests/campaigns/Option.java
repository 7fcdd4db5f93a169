package app.beep.tests.campaigns;

import java.util.List;

/** What stands behind an option on the command line. */
final class Option {
    private Option() {}

    static String of(List<String> options, String name, String otherwise) {
        int at = options.indexOf(name);
        return at < 0 ? otherwise : options.get(at + 1);
    }
}
