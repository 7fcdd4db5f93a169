package app.beep.tests.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds on a page at rest against WCAG 2.2, levels A and AA (R-UI-05). */
public final class Accessibility {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /** One line per offending element; empty when there is nothing to complain of. */
    public static List<String> violations(Page page) {
        Rest.of(page);
        var results = new AxeBuilder(page).withTags(RULES).analyze();
        if (results.getPasses().isEmpty()) {
            throw new AssertionError("axe-core looked at nothing on " + page.url());
        }
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> "%s (%s): %s".formatted(rule.getId(), rule.getImpact(), node.getHtml())))
                .toList();
    }
}
