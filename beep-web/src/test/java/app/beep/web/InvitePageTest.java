package app.beep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-SRV-06")
class InvitePageTest {
    private static final String PAGE = "<html><head><title>Beep</title></head><body></body></html>";

    private final Site site = Site.read(new OnePage(), "/site");
    private Optional<Invitations.Community> community = Optional.empty();
    private final InvitePage page = new InvitePage(code -> community, "https://beep.example.org");

    @Test
    void a_link_shows_the_name_of_its_server_where_somebody_sends_it() {
        community = Optional.of(new Invitations.Community("tea-house", "Tea, and talk."));
        assertThat(html("/invite/abc123", null))
                .contains("<meta property=\"og:title\" content=\"tea-house · Beep\" />")
                .contains("content=\"You have been invited to tea-house on Beep. Tea, and talk.\"")
                .contains("<meta property=\"og:url\" content=\"https://beep.example.org/invite/abc123\" />")
                .contains("<meta property=\"og:image\" content=\"https://beep.example.org/beep.png\" />")
                .endsWith("</head><body></body></html>");
    }

    @Test
    void readers_of_french_are_told_in_french() {
        community = Optional.of(new Invitations.Community("thé", ""));
        assertThat(html("/invite/abc123", "fr-CA,fr;q=0.9,en;q=0.8"))
                .contains("content=\"Une invitation à rejoindre thé sur Beep.\"");
        assertThat(html("/invite/abc123", "en-GB,fr;q=0.5")).contains("You have been invited");
    }

    @Test
    void nothing_that_people_write_becomes_html() {
        community = Optional.of(new Invitations.Community("a\"><script>alert(1)</script>", "& 'so' </head>"));
        assertThat(html("/invite/abc123", null))
                .doesNotContain("<script>")
                .contains("a&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; · Beep")
                .containsOnlyOnce("</head>");
    }

    @Test
    void an_invite_that_is_over_or_cannot_be_asked_for_has_a_page_all_the_same() {
        assertThat(html("/invite/abc123", null)).contains("content=\"An invite to Beep.\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/invite", "/invite/", "/invite/a/b", "/invite/a.b", "/invite/%2e%2e", "/api/invites/a"})
    void other_addresses_are_not_its_business(String path) {
        assertThat(page.answer(path, null, site)).isEmpty();
    }

    private String html(String path, @Nullable String languages) {
        var answer = page.answer(path, languages, site).orElseThrow();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.fields())
                .containsEntry("Content-Type", "text/html; charset=utf-8")
                .containsEntry("Cache-Control", "no-cache");
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static final class OnePage implements Site.Source {
        @Override
        public Set<String> list(String folder) {
            return Set.of("/site/index.html");
        }

        @Override
        public @Nullable InputStream open(String file) {
            return file.equals("/site/index.html")
                    ? new ByteArrayInputStream(PAGE.getBytes(StandardCharsets.UTF_8))
                    : null;
        }
    }
}
