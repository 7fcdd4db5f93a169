package app.beep.tests.platform;

import app.beep.local.Platform;
import app.beep.tests.client.Beep;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the platform when the first test of the run needs it; it is stopped when the run ends. */
final class SharedPlatform implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedPlatform.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Beep.class || type == Platform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var run = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("run", key -> PlatformRun.start(), PlatformRun.class);
        return parameter.getParameter().getType() == Beep.class ? run.beep() : run.platform();
    }
}
