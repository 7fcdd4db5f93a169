package app.beep.tests.browser;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;

/** A page that has come to rest: nothing loads, fades, slides or waits for its font any more. */
final class Rest {
    /** True in the third frame in a row in which nothing moves: what a frame starts is seen in the next one. */
    private static final String IS_STILL = """
            memory => {
                const moving = document.getAnimations()
                    .filter(each => each.pending || each.playState === 'running')
                    .map(each => (each.animationName ?? each.transitionProperty ?? 'an animation') + ' of '
                        + (each.effect?.target?.outerHTML ?? '?').slice(0, 120));
                if (document.fonts.status !== 'loaded') moving.push('fonts');
                memory.moving = moving;
                memory.stillFrames = moving.length > 0 ? 0 : memory.stillFrames + 1;
                return memory.stillFrames >= 3;
            }
            """;

    private Rest() {}

    /**
     * Waits until there is nothing left to wait for; whatever looks at a page waits here first.
     *
     * @throws AssertionError when the page does not come to rest in the time that the page's context allows, with what moves
     */
    static void of(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var memory = page.evaluateHandle("() => ({ stillFrames: 0, moving: [] })");
        try {
            page.waitForFunction(IS_STILL, memory);
        } catch (TimeoutError e) {
            throw new AssertionError("%s does not come to rest: %s".formatted(page.url(), moving(memory)), e);
        }
    }

    private static Object moving(JSHandle memory) {
        return memory.evaluate("({ moving }) => moving.join('; ')");
    }
}
