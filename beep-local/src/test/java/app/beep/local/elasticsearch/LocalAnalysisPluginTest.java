package app.beep.local.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.elasticsearch.common.settings.Settings;
import org.junit.jupiter.api.Test;

class LocalAnalysisPluginTest {
    private final LocalAnalysisPlugin plugin = new LocalAnalysisPlugin();

    @Test
    void accents_are_folded() throws IOException {
        assertThat(tokens("asciifolding", Settings.EMPTY, "été naïve œuvre")).containsExactly("ete", "naive", "oeuvre");
    }

    @Test
    void french_articles_are_cut_off_whatever_their_case_when_asked() throws IOException {
        var settings = Settings.builder()
                .putList("articles", "l", "qu")
                .put("articles_case", true)
                .build();

        assertThat(tokens("elision", settings, "L'avion qu'il")).containsExactly("avion", "il");
    }

    @Test
    void words_are_stemmed_by_language() throws IOException {
        assertThat(tokens("stemmer", language("light_french"), "chevaux chats")).containsExactly("cheval", "chat");
        assertThat(tokens("stemmer", language("english"), "running cats")).containsExactly("run", "cat");
        assertThat(tokens("stemmer", language("possessive_english"), "Bob's")).containsExactly("Bob");
    }

    @Test
    void characters_stand_for_others() throws IOException {
        var settings = Settings.builder()
                .putList("mappings", ". => \\u0020", "\\\\ => /", "@=>\\u0020at\\u0020")
                .build();
        var filter =
                Objects.requireNonNull(plugin.getCharFilters().get("mapping")).get(null, null, "mapping", settings);

        assertThat(read(filter.create(new StringReader("a.b\\c@d")))).isEqualTo("a b/c at d");
    }

    private static String read(Reader reader) throws IOException {
        try (reader) {
            var text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }

    @Test
    void a_language_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> tokens("stemmer", language("klingon"), "x")).hasMessageContaining("klingon");
    }

    private static Settings language(String name) {
        return Settings.builder().put("language", name).build();
    }

    private List<String> tokens(String filter, Settings settings, String text) throws IOException {
        var words = new WhitespaceTokenizer();
        words.setReader(new StringReader(text));
        var factory =
                Objects.requireNonNull(plugin.getTokenFilters().get(filter)).get(null, null, filter, settings);
        var tokens = new ArrayList<String>();
        try (var stream = factory.create(words)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
        }
        return tokens;
    }
}
