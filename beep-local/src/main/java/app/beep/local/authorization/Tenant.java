package app.beep.local.authorization;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the engine knows of one tenant: every version of its schema, the newest of them, and its tuples. */
final class Tenant {

    private static final Logger LOG = Logger.getLogger(Tenant.class.getName());

    private final Map<String, Schema> versions = new HashMap<>();
    private final TupleIndex tuples = new TupleIndex();
    private @Nullable String head;
    private String headText = "";

    void define(String version, String text) {
        versions.put(version, SchemaParser.parse(text));
        head = version;
        headText = text;
    }

    /**
     * Takes up a version that was stored. One that was written under looser rules is not there, and where it is the newest
     * nothing is decided until another is written.
     */
    void restore(String version, String text) {
        head = version;
        headText = "";
        try {
            define(version, text);
        } catch (Refusal looser) {
            LOG.log(Level.WARNING, "The stored schema {0} is refused: {1}", new Object[] {version, looser.getMessage()
            });
        }
    }

    /** The version of the newest schema if its text is this one. */
    Optional<String> versionOf(String text) {
        return Optional.ofNullable(head).filter(version -> headText.equals(text));
    }

    /** @throws Refusal (404) when there is no such version; an empty version stands for the newest */
    Schema schema(String version) {
        var schema = versions.get(version.isEmpty() && head != null ? head : version);
        if (schema == null) {
            throw Refusal.undefined();
        }
        return schema;
    }

    TupleIndex tuples() {
        return tuples;
    }
}
