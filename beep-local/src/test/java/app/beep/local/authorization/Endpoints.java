package app.beep.local.authorization;

import app.beep.local.testing.PostgresExtension;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Whom the decisions are asked of: the embedded engine always, and the real Permify at {@code BEEP_PERMIFY_REAL_URL}
 * (with the key {@code BEEP_PERMIFY_REAL_TOKEN}), when there is one.
 */
final class Endpoints implements ArgumentsProvider {

    static final String TOKEN = "preshared-for-tests";

    private record Running(AuthorizationEngine engine) implements AutoCloseable {
        @Override
        public void close() {
            engine.close();
        }
    }

    /** The embedded engine of this run. */
    private static Permify embedded(ExtensionContext context) {
        return embedded(context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Endpoints.class))
                .computeIfAbsent("engine", key -> start(context), Running.class)
                .engine());
    }

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        var embedded = embedded(context);
        return Stream.concat(Stream.of(embedded), real().stream()).map(Arguments::of);
    }

    /** Permify itself, when there is one. */
    static Optional<Permify> real() {
        String token = setting("BEEP_PERMIFY_REAL_TOKEN");
        return Optional.ofNullable(setting("BEEP_PERMIFY_REAL_URL"))
                .map(url -> new Permify(true, url, token == null ? TOKEN : token, "t1"));
    }

    static Permify embedded(AuthorizationEngine engine) {
        return new Permify(false, "http://127.0.0.1:" + engine.port(), TOKEN, "t1");
    }

    static AuthorizationEngine engine(String jdbcUrl) throws java.sql.SQLException {
        return AuthorizationEngine.start(new AuthorizationEngine.Options(0, TOKEN, jdbcUrl, "postgres", ""));
    }

    private static Running start(ExtensionContext context) {
        try {
            return new Running(engine(PostgresExtension.postgres(context).newDatabase()));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A system property or, in its place, a variable of the environment. */
    static @Nullable String setting(String name) {
        return System.getProperty(name, System.getenv(name));
    }
}
