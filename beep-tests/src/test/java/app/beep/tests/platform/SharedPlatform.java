package app.beep.tests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.platform.Platform;
import app.beep.tests.client.Beep;
import app.beep.tests.faults.Links;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the platform when the first test of the run needs it; it is stopped when the run ends. After each class no server of
 * it may say that it needs to be restarted.
 */
final class SharedPlatform implements ParameterResolver, AfterAllCallback {
    private static final Set<Class<?>> GIVEN = Set.of(Beep.class, Platform.class, Links.class);
    private static final String ATTEMPT = "attempt";
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedPlatform.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return GIVEN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var run = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(ATTEMPT, key -> Attempt.start(), Attempt.class)
                .run();
        var type = parameter.getParameter().getType();
        return type == Beep.class ? run.beep() : type == Links.class ? run.links() : run.platform();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var attempt = context.getRoot().getStore(NAMESPACE).get(ATTEMPT, Attempt.class);
        if (attempt != null && attempt.started() != null) {
            assertThat(Management.of(attempt.started().platform()).notAlive()).isEmpty();
        }
    }

    /** A platform that did not start is not tried again by every test that needs it. */
    private record Attempt(
            @Nullable PlatformRun started, @Nullable RuntimeException problem) implements AutoCloseable {
        static Attempt start() {
            try {
                return new Attempt(PlatformRun.start(), null);
            } catch (RuntimeException e) {
                System.out.println("[platform] did not start: " + e);
                return new Attempt(null, e);
            }
        }

        PlatformRun run() {
            if (started == null) {
                throw new IllegalStateException("The platform did not start", problem);
            }
            return started;
        }

        @Override
        public void close() {
            if (started != null) {
                started.close();
            }
        }
    }
}
