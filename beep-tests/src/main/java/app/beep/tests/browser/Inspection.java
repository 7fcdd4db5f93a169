package app.beep.tests.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Pages looked at one after the other: each is kept as a picture, and axe-core's complaints are collected. */
public final class Inspection {
    private final List<String> violations = new ArrayList<>();

    /** Looks at the page as it is when it has come to rest. */
    public void look(Page page, String name, Look look) {
        Screenshots.take(page, name + "-" + look);
        Accessibility.violations(page).forEach(violation -> violations.add(name + ": " + violation));
    }

    /** One line per offending element with its page. */
    public List<String> violations() {
        return List.copyOf(violations);
    }
}
