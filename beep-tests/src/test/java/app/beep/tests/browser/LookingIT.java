package app.beep.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the other browser tests trust: a page that is looked at is at rest, and a failure leaves what was seen. */
@ExtendWith(Browsers.class)
class LookingIT {
    private static final String FADING = """
            <style>
                @keyframes fade { from { opacity: 0 } }
                dialog { animation: fade %s }
            </style>
            <dialog open>Who goes there?</dialog>
            """;
    private static final String MOVED = """
            <style>
                dialog { transition: translate 500ms; translate: 0 }
                dialog.away { translate: 100px }
            </style>
            <dialog open>Who goes there?</dialog>
            """;

    private final Chromium chromium;
    private Page page;

    LookingIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void open() {
        page = chromium.opens(Look.DESK.options()).newPage();
    }

    @Test
    void a_fade_has_ended_before_anybody_looks() {
        page.setContent(FADING.formatted("800ms"));
        Rest.of(page);
        assertThat(style("opacity")).isEqualTo("1");
    }

    @Test
    void a_transition_that_starts_with_the_next_frame_has_ended_too() {
        page.setContent(MOVED);
        page.evaluate("() => requestAnimationFrame(() => document.querySelector('dialog').classList.add('away'))");
        Rest.of(page);
        assertThat(style("translate")).isEqualTo("100px");
    }

    @Test
    void what_never_rests_is_named() {
        page.setContent(FADING.formatted("800ms infinite"));
        page.setDefaultTimeout(1_000);
        assertThatThrownBy(() -> Rest.of(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("fade of <dialog open");
    }

    @Test
    void pictures_pages_console_and_trace_can_be_kept(@TempDir Path folder) {
        page.setContent("<h1>Tea at five</h1><script>console.error('the kettle is cold')</script>");
        chromium.keepAll(folder);
        var kept = folder.resolve("browser-1");
        assertThat(kept.resolve("page-1.html")).content().contains("Tea at five");
        assertThat(kept.resolve("page-1.png")).isNotEmptyFile();
        assertThat(kept.resolve("console.txt")).content().contains("error: the kettle is cold");
        assertThat(kept.resolve("trace.zip")).isNotEmptyFile();
    }

    private Object style(String property) {
        return page.evaluate("name => getComputedStyle(document.querySelector('dialog'))[name]", property);
    }
}
