package app.beep.local.authorization;

import static app.beep.local.authorization.Refusal.invalid;

import java.util.List;

/**
 * What a question is asked under, beside what it asks.
 *
 * @param schemaVersion empty for the newest
 * @param depth how many steps a decision may take beyond the first
 * @param context tuples that hold for this question alone; the schema need not have a place for them
 */
record Terms(String schemaVersion, int depth, List<Tuple> context) {

    private static final int LEAST_DEPTH = 3;

    /** @throws Refusal (400) without a depth of three at least, for a token from nowhere, and for attributes */
    static Terms of(Message request, Tenants tenants) {
        var metadata = request.required("metadata");
        int depth = metadata.number("depth");
        if (depth < LEAST_DEPTH) {
            throw invalid("invalid " + metadata.path() + ".depth: value must be greater than or equal to 3");
        }
        return new Terms(version(metadata, tenants), depth, ContextualTuples.of(request));
    }

    /** The same for what asks for no depth. */
    static Terms withoutDepth(Message request, Tenants tenants) {
        return new Terms(version(request.required("metadata"), tenants), 0, ContextualTuples.of(request));
    }

    /** Lookups and lists decide each of their entities as a step of its own, so one more is taken. */
    int lookupDepth() {
        return Math.min(depth, Decision.DEEPEST) + 1;
    }

    Schema schema(Tenant tenant) {
        return tenant.schema(schemaVersion);
    }

    Tuples tuples(Tenant tenant) {
        return ContextualTuples.of(tenant.tuples(), context);
    }

    private static String version(Message metadata, Tenants tenants) {
        tenants.requireGiven(metadata.text("snap_token"));
        return metadata.text("schema_version");
    }
}
