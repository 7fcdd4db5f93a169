package app.beep.tests.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/** How a person's browser looks at Beep. */
public record Look(String language, ColorScheme theme, int width, int height) {
    public static final Look DESK = new Look("en-GB", ColorScheme.LIGHT, 1280, 800);
    public static final Look NIGHT = new Look("en-GB", ColorScheme.DARK, 1280, 800);
    public static final Look BUREAU = new Look("fr-FR", ColorScheme.LIGHT, 1280, 800);
    public static final Look POCHE = new Look("fr-FR", ColorScheme.DARK, 360, 740);
    public static final Look PHONE = new Look("en-GB", ColorScheme.LIGHT, 360, 740);

    /** For a browser context that looks like this. */
    public NewContextOptions options() {
        return new NewContextOptions()
                .setLocale(language)
                .setColorScheme(theme)
                .setViewportSize(width, height)
                .setHasTouch(isPhone());
    }

    public boolean isPhone() {
        return width < 500;
    }

    /** For file names: {@code en-light}, {@code fr-dark-phone}. */
    @Override
    public String toString() {
        return language.substring(0, 2) + "-" + (theme == ColorScheme.DARK ? "dark" : "light")
                + (isPhone() ? "-phone" : "");
    }
}
