package app.beep.tests.settings;

/** What the build, the tests and the development of Beep take from the environment. */
enum ToolSetting {
    JAVA_HOME("`./mvnw` and `./beep` run on the JDK in this folder", "the newest JDK found, 21 or later"),
    URL("The Beep that Vite's dev server stands in front of", "http://localhost:8080"),
    CHROMIUM("The Chromium that browser tests use", "one on the PATH"),
    TEST_POSTGRES_URL("JDBC URL of a superuser of the PostgreSQL that tests of beep-local use", "one is started"),
    PERMIFY_REAL_URL("A real Permify, which the engine's decisions are compared with", "none"),
    PERMIFY_REAL_TOKEN("The key that this Permify asks for", "the engine's"),
    PERMIFY_SEEDS("How many random schemas the engine's answers are compared over", "12");

    private final String meaning;
    private final String defaultValue;

    ToolSetting(String meaning, String defaultValue) {
        this.meaning = meaning;
        this.defaultValue = defaultValue;
    }

    String variable() {
        return "BEEP_" + name();
    }

    String meaning() {
        return meaning;
    }

    String defaultValue() {
        return defaultValue;
    }
}
