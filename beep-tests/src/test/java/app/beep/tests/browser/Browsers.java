package app.beep.tests.browser;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Gives tests the Chromium of the run; where there is none, they are skipped with the reason. What a test opened is
 * closed after it; what a failed one saw is in {@code target/browser-failures}.
 */
final class Browsers implements ParameterResolver, AfterEachCallback {
    private static final Path FAILURES = Path.of("target/browser-failures");
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Browsers.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        "chromium",
                        key -> Chromium.start().orElseThrow(() -> new TestAbortedException(Chromium.MISSING)),
                        Chromium.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var chromium = started(context);
        if (chromium == null) {
            return;
        }
        try {
            if (context.getExecutionException().isPresent()) {
                var folder = FAILURES.resolve(name(context));
                chromium.keepAll(folder);
                System.out.println("[browser] what was seen: " + folder.toAbsolutePath());
            }
        } finally {
            chromium.closeAll();
        }
    }

    private static @Nullable Chromium started(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).get("chromium", Chromium.class);
    }

    /** {@code PagesIT/every_page_is_accessible-en-light-phone}: what it is run with is in a parameterized test's name only. */
    private static String name(ExtensionContext context) {
        var method = context.getRequiredTestMethod().getName();
        var run = context.getDisplayName().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return context.getRequiredTestClass().getSimpleName() + "/" + method
                + (run.equals(method.replace('_', '-')) ? "" : "-" + run);
    }
}
