package app.beep.local.elasticsearch;

import java.util.Map;
import java.util.function.BiFunction;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * The filters that Beep's indexes name, under the names and settings that they have in a full Elasticsearch: of characters
 * {@code mapping} (with {@code mappings}), of tokens {@code asciifolding}, {@code elision} (with {@code articles}) and
 * {@code stemmer} (with {@code language}).
 */
public class LocalAnalysisPlugin extends Plugin implements AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
                "asciifolding", filter((text, settings) -> new ASCIIFoldingFilter(text)),
                "elision", filter((text, settings) -> new ElisionFilter(text, articles(settings))),
                "stemmer", filter((text, settings) -> stemmed(text, settings.get("language", "english"))));
    }

    @Override
    public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
        return Map.of("mapping", (index, environment, name, settings) -> new MappedCharacters(name, settings));
    }

    private static CharArraySet articles(Settings settings) {
        return new CharArraySet(settings.getAsList("articles"), settings.getAsBoolean("articles_case", false));
    }

    private static TokenStream stemmed(TokenStream text, String language) {
        return switch (language) {
            case "english" -> new PorterStemFilter(text);
            case "possessive_english" -> new EnglishPossessiveFilter(text);
            case "light_french" -> new FrenchLightStemFilter(text);
            default -> throw new IllegalArgumentException("The local run has no stemmer for " + language);
        };
    }

    private static AnalysisProvider<TokenFilterFactory> filter(BiFunction<TokenStream, Settings, TokenStream> filter) {
        return (index, environment, name, settings) -> new AbstractTokenFilterFactory(name, settings) {
            @Override
            public TokenStream create(TokenStream text) {
                return filter.apply(text, settings);
            }
        };
    }
}
