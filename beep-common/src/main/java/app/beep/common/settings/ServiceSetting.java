package app.beep.common.settings;

import java.util.Locale;

/**
 * What every service is told by whoever runs it. One of all is {@code beep.redis.host} (BEEP_REDIS_HOST); one of each is its
 * own, {@code beep.<service>.db.url} (BEEP_AUTH_DB_URL), so that nine services can share one process.
 */
public enum ServiceSetting {
    ENVIRONMENT(Scope.ALL, "Where this runs, as logs name it"),
    VERSION(Scope.ALL, "What runs, as logs and health name it"),
    PUBLIC_URL(Scope.ALL, "The address that people use, without a path: links, redirects, the origin of sockets"),
    HOST(Scope.ALL, "The address that servers listen on"),
    MANAGEMENT_PORT(Scope.ALL, "Port of health, metrics and OpenAPI"),
    MONITOR_FILTER(
            Scope.ALL,
            "What Open Liberty tells Prometheus of itself, of HTTP, JVM, ThreadPool, ConnectionPool, WebContainer, Session"),
    REDIS_HOST(Scope.ALL, "Redis' host"),
    REDIS_PORT(Scope.ALL, "Redis' port"),
    KEYCLOAK_URL(Scope.ALL, "Keycloak as services call it, with its path"),
    KEYCLOAK_ISSUER(Scope.ALL, "The issuer that tokens name: the realm at its public address"),
    PERMIFY_URL(Scope.ALL, "Permify's REST API"),
    PERMIFY_TOKEN(Scope.ALL, "The key that Permify asks for"),
    PORT(Scope.OWN, "The port it listens on"),
    SERVICE_PORT(Scope.OWN, "The port that callers name, when several instances stand behind one address"),
    URL(Scope.OWN, "Where others call it, without a path"),
    DB_URL(Scope.OWN, "JDBC URL of its database"),
    DB_USER(Scope.OWN, "Its run-time role there"),
    DB_PASSWORD(Scope.OWN, "That role's password"),
    DB_POOL(Scope.OWN, "Connections for transactions, at most"),
    DB_PLAIN_POOL(Scope.OWN, "Connections for single statements outside of transactions, at most"),
    REDIS_USER(Scope.OWN, "Its Redis user"),
    REDIS_PASSWORD(Scope.OWN, "That user's password"),
    CLIENT_ID(Scope.OWN, "Its Keycloak client, by which it calls other services"),
    CLIENT_SECRET(Scope.OWN, "That client's secret; the cursors of its lists are signed with a key made of it");

    private final Scope scope;
    private final String meaning;

    ServiceSetting(Scope scope, String meaning) {
        this.scope = scope;
        this.meaning = meaning;
    }

    /** @param service the service's name, such as {@code auth}; does not matter for what is one of all */
    public String key(String service) {
        var own = scope == Scope.OWN ? service + "." : "";
        return "beep." + own + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public String meaning() {
        return meaning;
    }

    private enum Scope {
        ALL,
        OWN
    }
}
