package app.beep.tests;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Beep;
import app.beep.tests.platform.SystemTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the web client's files come out of the gateway. */
@SystemTest
@Tag("R-UI-01")
class WebIT {
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

    private final Beep beep;
    private final HttpClient http = HttpClient.newHttpClient();

    WebIT(Beep beep) {
        this.beep = beep;
    }

    @Test
    void an_address_of_the_application_is_answered_with_its_page_and_a_strict_policy() throws Exception {
        var page = get("/invite/abc123", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<div id=\"root\">");
        assertThat(field(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(field(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(field(page, "Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe");
    }

    @Test
    @Tag("R-SRV-06")
    void the_page_of_an_invite_names_its_server_to_whoever_follows_the_link() throws Exception {
        var alice = beep.signsUp("alice");
        var club = alice.createsServer();
        var invite = alice.makesInvite(club);
        for (var accepted : List.of("*/*", "application/json", "image/png", "text/html;q=0.1", "no/such-thing")) {
            var page = get("/invite/" + invite.code(), "Accept", accepted);
            assertThat(page.statusCode()).as(accepted).isEqualTo(200);
            assertThat(page.body())
                    .contains("<div id=\"root\">")
                    .contains("property=\"og:title\" content=\"" + club.name() + " · Beep\"")
                    .contains("property=\"og:url\" content=\"" + beep.origin() + "/invite/" + invite.code() + "\"");
        }
        assertThat(get("/invite/nothing", "Accept", "*/*").body()).contains("og:title");
    }

    @Test
    void the_page_is_not_sent_twice() throws Exception {
        var tag = field(get("/", "Accept", "text/html"), "ETag");
        assertThat(get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void scripts_come_compressed_by_the_build_and_are_kept_for_ever() throws Exception {
        var named = SCRIPT.matcher(get("/", "Accept", "text/html").body());
        assertThat(named.find()).isTrue();
        var script = get(named.group(1), "Accept-Encoding", "gzip, br");
        assertThat(field(script, "Content-Encoding")).isEqualTo("br");
        assertThat(field(script, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(field(script, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void what_is_missing_is_not_answered_with_the_page() throws Exception {
        assertThat(get("/assets/index-old.js", "Accept", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/nothing", "Accept", "text/html").body()).doesNotContain("<html");
    }

    private HttpResponse<String> get(String path, String name, String value) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(beep.origin() + path))
                .header(name, value)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String field(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
