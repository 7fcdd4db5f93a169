package app.beep.search.index.control;

import app.beep.common.settings.Setting;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.GetAliasResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The indexes behind the alias {@link MessageIndex#ALIAS}. Each is named after the version of its definition and the time
 * it was made; one serves, and others are being built or were left unfinished.
 */
@ApplicationScoped
public class Indexes {
    /** Raised with every change of index/messages.json: what was made by another definition is built anew. */
    private static final String PREFIX = MessageIndex.ALIAS + "-v2-";

    @Inject
    IndexServer server;

    @Inject
    @ConfigProperty(name = "beep.search.shards")
    @Setting("Shards of an index, when it is made")
    int shards;

    @Inject
    @ConfigProperty(name = "beep.search.replicas")
    @Setting("Replicas of an index, as `auto_expand_replicas` has them")
    String replicas;

    /** Whether an index of the present definition serves queries. */
    public boolean isServing() {
        return serving().stream().anyMatch(name -> name.startsWith(PREFIX));
    }

    /** Makes an empty index that serves nobody yet, and removes those that were left unfinished. @return its name */
    public String create() {
        var serving = serving();
        all().stream().filter(name -> !serving.contains(name)).forEach(this::delete);
        var name = PREFIX + System.currentTimeMillis();
        server.tell(
                client -> client.indices().create(index -> index.index(name).withJson(new StringReader(definition()))));
        return name;
    }

    /**
     * Lets this index serve queries, in one step.
     *
     * @return what served before, and is still there for queries that are under way
     */
    public Set<String> serve(String name) {
        var before = serving();
        server.tell(client -> {
            client.indices().refresh(refresh -> refresh.index(name));
            return client.indices().updateAliases(change -> {
                before.forEach(old -> change.actions(
                        action -> action.remove(remove -> remove.index(old).alias(MessageIndex.ALIAS))));
                return change.actions(
                        action -> action.add(add -> add.index(name).alias(MessageIndex.ALIAS)));
            });
        });
        return before;
    }

    private Set<String> serving() {
        try {
            return server.tell(client -> client.indices().getAlias(alias -> alias.name(MessageIndex.ALIAS)))
                    .result()
                    .keySet();
        } catch (ElasticsearchException none) {
            if (none.status() == 404) {
                return Set.of();
            }
            throw none;
        }
    }

    private List<String> all() {
        GetAliasResponse found =
                server.tell(client -> client.indices().getAlias(alias -> alias.index(MessageIndex.ALIAS + "-*")));
        return List.copyOf(found.result().keySet());
    }

    /** Removes the index, if it is there. */
    public void delete(String name) {
        server.tell(client -> client.indices().delete(index -> index.index(name).ignoreUnavailable(true)));
    }

    private String definition() {
        try (var resource = Objects.requireNonNull(Indexes.class.getResourceAsStream("/index/messages.json"))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${shards}", Integer.toString(shards))
                    .replace("${replicas}", replicas);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
