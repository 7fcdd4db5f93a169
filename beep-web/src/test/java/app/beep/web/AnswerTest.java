package app.beep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-UI-01")
class AnswerTest {
    private static final Map<String, String> FILES = Map.of(
            "/site/index.html", "<!doctype html>",
            "/site/index.html.br", "page in brotli",
            "/site/index.html.gz", "page in gzip",
            "/site/beep.png", "a picture",
            "/site/assets/index-1a2b.js", "script",
            "/site/assets/index-1a2b.js.br", "script in brotli",
            "/site/assets/index-1a2b.js.gz", "script in gzip");

    private final Site site = Site.read(new InMemory(), "/site");

    @Test
    void a_hashed_file_is_kept_for_ever() {
        var answer = get("/assets/index-1a2b.js");
        assertThat(answer.fields())
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
                .containsEntry("Content-Type", "text/javascript; charset=utf-8");
    }

    @Test
    void the_page_is_asked_for_again_each_time_and_costs_nothing_when_unchanged() {
        var first = get("/");
        assertThat(first.fields()).containsEntry("Cache-Control", "no-cache");
        var again = Answer.to(new Asked("/", null, "W/\"x\", " + first.fields().get("ETag"), "navigate", null), site);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void brotli_is_preferred_to_gzip_and_both_only_when_accepted() {
        assertThat(encoded("gzip, deflate, br")).isEqualTo("script in brotli");
        assertThat(encoded("gzip;q=1.0, br;q=0")).isEqualTo("script in gzip");
        assertThat(encoded("identity")).isEqualTo("script");
        assertThat(encoded(null)).isEqualTo("script");
    }

    @Test
    void each_encoding_has_an_etag_of_its_own_and_caches_are_told_what_it_varies_by() {
        var brotli = Answer.to(new Asked("/assets/index-1a2b.js", "br", null, "no-cors", null), site);
        var plain = get("/assets/index-1a2b.js");
        assertThat(brotli.fields()).containsEntry("Vary", "Accept-Encoding").containsEntry("Content-Encoding", "br");
        assertThat(brotli.fields().get("ETag")).isNotEqualTo(plain.fields().get("ETag"));
    }

    @Test
    void an_address_of_the_application_is_answered_with_the_page() {
        assertThat(navigate("/invite/abc123").status()).isEqualTo(200);
        assertThat(body(navigate("/servers/1/channels/2"))).isEqualTo("<!doctype html>");
        assertThat(Answer.to(new Asked("/signup", null, null, null, "text/html"), site)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void programs_that_look_where_a_link_leads_get_the_page_whatever_they_accept() {
        for (var accepted : new String[] {null, "*/*", "text/html", "text/*", "image/png, */*;q=0.1"}) {
            assertThat(Answer.to(new Asked("/servers/1", null, null, null, accepted), site)
                            .status())
                    .as(accepted)
                    .isEqualTo(200);
        }
    }

    @Test
    void the_first_page_is_there_for_whoever_asks() {
        assertThat(Answer.to(new Asked("/", null, null, null, "*/*"), site).status())
                .isEqualTo(200);
        assertThat(Answer.to(new Asked("/", null, null, null, null), site).status())
                .isEqualTo(200);
    }

    @Test
    void what_is_missing_is_missing() {
        assertThat(navigate("/assets/index-old.js").status()).isEqualTo(404);
        assertThat(navigate("/assets/index").status()).isEqualTo(404);
        assertThat(navigate("/favicon.ico").status()).isEqualTo(404);
        assertThat(navigate("/api/nothing").status()).isEqualTo(404);
        assertThat(navigate("/api").status()).isEqualTo(404);
        assertThat(Answer.to(new Asked("/invite/abc123", null, null, "cors", "*/*"), site)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nothing_may_run_in_the_page_but_its_own_files() {
        assertThat(SecurityFields.ALL.get("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe")
                .contains("frame-ancestors 'none'");
    }

    private String encoded(@Nullable String accepted) {
        return body(Answer.to(new Asked("/assets/index-1a2b.js", accepted, null, "no-cors", null), site));
    }

    private Answer navigate(String path) {
        return Answer.to(new Asked(path, null, null, "navigate", "text/html"), site);
    }

    private Answer get(String path) {
        return Answer.to(new Asked(path, null, null, path.equals("/") ? "navigate" : "no-cors", null), site);
    }

    private static String body(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static final class InMemory implements Site.Source {
        @Override
        public Set<String> list(String folder) {
            return FILES.keySet().stream()
                    .filter(path -> path.startsWith(folder))
                    .map(path -> {
                        int deeper = path.indexOf('/', folder.length());
                        return deeper < 0 ? path : path.substring(0, deeper + 1);
                    })
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable InputStream open(String file) {
            var content = FILES.get(file);
            return content == null ? null : new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
