package app.beep.local.elasticsearch;

import java.io.Reader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;

/** Characters that stand for others, each as {@code from => to}; what would be lost at the ends is written as an escape. */
final class MappedCharacters implements NormalizingCharFilterFactory {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private final String name;
    private final NormalizeCharMap map;

    MappedCharacters(String name, Settings settings) {
        this.name = name;
        this.map = map(settings.getAsList("mappings"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reader create(Reader text) {
        return new MappingCharFilter(map, text);
    }

    private static NormalizeCharMap map(List<String> mappings) {
        var map = new NormalizeCharMap.Builder();
        for (var mapping : mappings) {
            var sides = mapping.split("=>", 2);
            if (sides.length < 2) {
                throw new IllegalArgumentException("A mapping is written from => to: " + mapping);
            }
            map.add(read(sides[0]), read(sides[1]));
        }
        return map.build();
    }

    private static String read(String side) {
        return ESCAPE.matcher(side.strip())
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? escape.group(2)
                                : String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
