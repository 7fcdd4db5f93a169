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

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Ports ports = Ports.free(List.of(Elasticsearch.NAME, Elasticsearch.TRANSPORT));
    private Child server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        var state = StateFolder.at(Files.createDirectories(folder.resolve("with a space")));
        var binaries = new ServerBinaries(ROOT);
        var elasticsearch = new Elasticsearch(binaries::elasticsearch, state, ports);
        server = new Child(
                Elasticsearch.NAME, ports.of(Elasticsearch.NAME), elasticsearch::recipe, state, System.out::println);
        server.start();
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @Test
    void the_plugin_stems_and_folds() throws Exception {
        var tokens = send("POST", "/_analyze", """
                {"tokenizer": "standard", "text": "L'été des chevaux",
                 "filter": [{"type": "elision", "articles": ["l"], "articles_case": true}, "lowercase",
                            {"type": "stemmer", "language": "light_french"}, {"type": "asciifolding"}]}
                """).body();

        assertThat(tokens).contains("\"ete\"", "\"cheval\"");
    }

    @Test
    void an_index_that_was_not_declared_is_not_made() throws Exception {
        assertThat(send("PUT", "/typo/_doc/1", "{}").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Ports.url(ports.of(Elasticsearch.NAME)) + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
