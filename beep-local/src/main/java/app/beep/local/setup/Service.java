package app.beep.local.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The nine services, by the names the environment contract uses. */
public enum Service {
    AUTH,
    USERS,
    SERVERS,
    CHANNELS,
    MESSAGING,
    NOTIFY,
    SEARCH,
    MODERATION,
    MEDIA;

    public static final List<Service> ALL = List.of(values());

    /** The name inside databases, Redis keys and ports: {@code auth}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its module, client and Kubernetes service: {@code beep-auth}. */
    public String module() {
        return "beep-" + key();
    }

    /** Its database and run-time role: {@code beep_auth}. */
    public String database() {
        return "beep_" + key();
    }

    /** The role that owns the database's objects and that only migrations use. */
    public String owner() {
        return database() + "_owner";
    }

    /** A variable of the contract that belongs to this service: {@code BEEP_AUTH_<suffix>}. */
    public String variable(String suffix) {
        return "BEEP_" + name() + "_" + suffix;
    }

    /** The variables that only this service may know. */
    public List<String> secrets() {
        var own = new ArrayList<>(
                List.of(variable("DB_PASSWORD"), variable("REDIS_PASSWORD"), variable("CLIENT_SECRET")));
        switch (this) {
            case AUTH -> own.add("BEEP_LOGIN_CLIENT_SECRET");
            case SEARCH -> own.add("BEEP_ELASTICSEARCH_PASSWORD");
            default -> {} // the others have none beside these
        }
        return own;
    }

    public static Optional<Service> ofModule(String module) {
        return Arrays.stream(values())
                .filter(service -> service.module().equals(module))
                .findFirst();
    }
}
