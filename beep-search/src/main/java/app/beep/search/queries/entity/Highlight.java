package app.beep.search.queries.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Where a field matches: its whole text in pieces, each highlighted or not. Plain text, never markup: show the pieces as
 * text and nothing in them can do harm.
 */
public record Highlight(String field, List<Fragment> fragments) {

    /** A piece of the text. */
    public record Fragment(String text, boolean highlighted) {}

    /** Characters of private use that surround a match in what the index answers. */
    public static final char BEGIN = '\uE000';

    public static final char END = '\uE001';

    /** Puts together what several analyses of one text have marked. */
    public static Highlight of(String field, String text, Collection<String> marked) {
        var matches = new BitSet(text.length());
        marked.forEach(each -> mark(each, text, matches));
        var fragments = new ArrayList<Fragment>();
        for (int from = 0; from < text.length(); ) {
            var inside = matches.get(from);
            var to = inside ? matches.nextClearBit(from) : matches.nextSetBit(from);
            to = to < 0 ? text.length() : Math.min(to, text.length());
            fragments.add(new Fragment(text.substring(from, to), inside));
            from = to;
        }
        return new Highlight(field, List.copyOf(fragments));
    }

    private static void mark(String marked, String text, BitSet matches) {
        if (text.indexOf(BEGIN) >= 0 || text.indexOf(END) >= 0) {
            return;
        }
        var inside = false;
        var at = 0;
        for (int i = 0; i < marked.length(); i++) {
            var c = marked.charAt(i);
            if (c == BEGIN) {
                inside = true;
            } else if (c == END) {
                inside = false;
            } else {
                matches.set(at++, inside || matches.get(at - 1));
            }
        }
    }
}
