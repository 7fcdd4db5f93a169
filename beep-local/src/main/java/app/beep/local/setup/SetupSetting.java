package app.beep.local.setup;

/** What only the set-up program is told; of the rest of the environment contract it takes what each step names. */
public enum SetupSetting {
    SETUP_CONFIG("The folder liberty-config"),
    SETUP_WARS("The folder of the WARs, whose migrations are applied; none without"),
    SETUP_DB_URL("JDBC URL of a superuser's connection"),
    SETUP_DB_USER("That superuser"),
    SETUP_DB_PASSWORD("The superuser's password"),
    KEYCLOAK_SETUP_SECRET("Secret of the client beep-setup in Keycloak's master realm"),
    KEYCLOAK_DB_PASSWORD("Password of the role that owns Keycloak's database"),
    PERMIFY_DB_PASSWORD("Password of the role that owns Permify's database"),
    DB_OWNER_PASSWORD("Password of the role that owns the service's database and that migrations use"),
    REDIS_PASSWORD_SHA256("SHA-256 of the service's Redis password, hexadecimal; instead of the password itself");

    private final String meaning;

    SetupSetting(String meaning) {
        this.meaning = meaning;
    }

    /** Its variable: {@code BEEP_SETUP_CONFIG}. */
    public String variable() {
        return "BEEP_" + name();
    }

    /** The service's own variable, where each service has one: {@code BEEP_AUTH_DB_OWNER_PASSWORD}. */
    public String variable(Service service) {
        return service.variable(name());
    }

    /** Whether each service has one. */
    public boolean isOfEachService() {
        return this == DB_OWNER_PASSWORD || this == REDIS_PASSWORD_SHA256;
    }

    public String meaning() {
        return meaning;
    }
}
