package app.beep.local.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The one user of the local Elasticsearch: beep-search, whose rights end at Beep's own indexes. */
record ElasticsearchUser(String password) {
    static final String NAME = "beep_search";
    private static final String ROLE = """
            beep_search:
              cluster: [monitor]
              indices:
                - names: ["beep-*"]
                  privileges: [all]
            """;

    /** Writes the files by which Elasticsearch knows its users. */
    void writeInto(Path config) throws IOException {
        Files.writeString(config.resolve("users"), NAME + ":" + PasswordHash.of(password) + "\n");
        Files.writeString(config.resolve("users_roles"), NAME + ":" + NAME + "\n");
        Files.writeString(config.resolve("roles.yml"), ROLE);
    }

    /** The field {@code Authorization} of its requests. */
    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((NAME + ":" + password).getBytes(UTF_8));
    }
}
