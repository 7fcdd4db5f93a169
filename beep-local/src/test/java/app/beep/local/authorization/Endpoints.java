package app.beep.local.authorization;

import app.beep.local.testing.PostgresExtension;
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

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        var engine = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Endpoints.class))
                .computeIfAbsent("engine", key -> start(context), Running.class)
                .engine();
        var embedded = embedded(engine);
        String real = setting("BEEP_PERMIFY_REAL_URL");
        if (real == null) {
            return Stream.of(Arguments.of(embedded));
        }
        String token = setting("BEEP_PERMIFY_REAL_TOKEN");
        return Stream.of(
                Arguments.of(embedded),
                Arguments.of(new Permify("Permify", real, token == null ? TOKEN : token, "t1")));
    }

    static Permify embedded(AuthorizationEngine engine) {
        return new Permify("embedded engine", "http://127.0.0.1:" + engine.port(), TOKEN, "t1");
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

    private static @Nullable String setting(String name) {
        return System.getProperty(name, System.getenv(name));
    }
}
