package app.beep.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.processes.Child;
import app.beep.local.processes.Ports;
import app.beep.local.processes.StateFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Elasticsearch for real, as the launcher starts it, also as root and in a folder that nobody else may enter. */
@Tag("R-SRCH-04")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElasticsearchIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String PASSWORD = "a password";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Ports ports = Ports.free(List.of(Elasticsearch.NAME, Elasticsearch.TRANSPORT));
    private Child server;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path fresh) throws IOException {
        folder = fresh;
        var state = StateFolder.at(
                Files.createDirectories(folder.resolve("it's an \"odd\" name, of $HOME & <é> [漢字] {x}; (y)")));
        var binaries = new ServerBinaries(ROOT);
        var elasticsearch = new Elasticsearch(binaries::elasticsearch, state, ports, PASSWORD);
        server = new Child(
                Elasticsearch.NAME, ports.of(Elasticsearch.NAME), elasticsearch::recipe, state, System.out::println);
        server.start();
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @Test
    void everything_it_writes_lies_in_its_folder_whatever_that_is_called() throws Exception {
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void the_plugin_stems_and_folds() throws Exception {
        send("PUT", "/beep-words", "{}");
        var tokens = send("POST", "/beep-words/_analyze", """
                {"tokenizer": "standard", "text": "L'été des chevaux",
                 "filter": [{"type": "elision", "articles": ["l"], "articles_case": true}, "lowercase",
                            {"type": "stemmer", "language": "light_french"}, {"type": "asciifolding"}]}
                """).body();

        assertThat(tokens).contains("\"ete\"", "\"cheval\"");
    }

    @Test
    void an_index_that_was_not_declared_is_not_made() throws Exception {
        assertThat(send("PUT", "/beep-typo/_doc/1", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void without_its_password_it_tells_nothing_and_with_it_not_everything() throws Exception {
        var beep = new ElasticsearchUser(PASSWORD).authorization();
        for (var path : List.of("/", "/_cluster/health", "/beep-messages/_search", "/_cat/indices")) {
            assertThat(send("GET", path, "", "").statusCode()).as(path).isEqualTo(401);
            assertThat(send("GET", path, "", new ElasticsearchUser("another").authorization())
                            .statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(send("GET", "/_cluster/health", "", beep).statusCode()).isEqualTo(200);
        assertThat(send("PUT", "/others", "{}", beep).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return send(method, path, body, new ElasticsearchUser(PASSWORD).authorization());
    }

    private HttpResponse<String> send(String method, String path, String body, String authorization)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Ports.url(ports.of(Elasticsearch.NAME)) + path))
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
