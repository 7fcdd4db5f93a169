package app.beep.local.authorization;

import static app.beep.local.authorization.Refusal.notFound;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the engine knows of one tenant: every version of its schema, the newest of them, and its tuples. */
final class Tenant {

    private final Map<String, Schema> versions = new HashMap<>();
    private final TupleIndex tuples = new TupleIndex();
    private @Nullable String head;
    private String headText = "";

    void define(String version, String text) {
        versions.put(version, SchemaParser.parse(text));
        head = version;
        headText = text;
    }

    /** The version of the newest schema if its text is this one. */
    Optional<String> versionOf(String text) {
        return Optional.ofNullable(head).filter(version -> headText.equals(text));
    }

    /** @throws Refusal (404) when there is no such version; an empty version stands for the newest */
    Schema schema(String version) {
        var schema = versions.get(version.isEmpty() && head != null ? head : version);
        if (schema == null) {
            throw notFound("ERROR_CODE_SCHEMA_NOT_FOUND");
        }
        return schema;
    }

    TupleIndex tuples() {
        return tuples;
    }
}
