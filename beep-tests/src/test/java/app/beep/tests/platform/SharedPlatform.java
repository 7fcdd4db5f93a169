package app.beep.tests.platform;

import app.beep.local.platform.Platform;
import app.beep.tests.client.Beep;
import app.beep.tests.faults.Links;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the platform when the first test of the run needs it; it is stopped when the run ends. */
final class SharedPlatform implements ParameterResolver {
    private static final Set<Class<?>> GIVEN = Set.of(Beep.class, Platform.class, Links.class);
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedPlatform.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return GIVEN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var run = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("attempt", key -> Attempt.start(), Attempt.class)
                .run();
        var type = parameter.getParameter().getType();
        return type == Beep.class ? run.beep() : type == Links.class ? run.links() : run.platform();
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
