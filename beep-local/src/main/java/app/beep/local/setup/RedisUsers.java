package app.beep.local.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;

/**
 * Who may do what in Redis: one user per service (R-RT-09), for its own keys and channels and for the events it consumes.
 * The lines are those of an ACL file; no password is in them.
 */
final class RedisUsers {
    private final Settings settings;
    private final Consumers consumers;

    /** @param settings of each service BEEP_…_REDIS_PASSWORD_SHA256 (hexadecimal), or else BEEP_…_REDIS_PASSWORD */
    RedisUsers(Settings settings, Consumers consumers) {
        this.settings = settings;
        this.consumers = consumers;
    }

    /** One line for each service; the user {@code default} is off. */
    String lines() {
        return Service.ALL.stream()
                .map(this::user)
                .collect(Collectors.joining("", "user default off resetpass resetkeys resetchannels -@all\n", ""));
    }

    private String user(Service service) {
        return "user %s on #%s resetkeys resetchannels %s +@all -@dangerous -@admin +client|setinfo +client|setname +client|id\n"
                .formatted(service.database(), passwordHash(service), String.join(" ", patterns(service)));
    }

    /** Redis 6 knows no keys that may only be read: who decides about access could also write its versions. */
    private LinkedHashSet<String> patterns(Service service) {
        var patterns = new LinkedHashSet<String>();
        patterns.add("~beep:" + service.key() + ":*");
        if (consumers.decidesAboutAccess(service)) {
            patterns.add("~beep:access*");
            patterns.add("&beep:access:changed");
        }
        patterns.add("&beep:" + service.key() + ":*");
        consumers.followedBy(service).forEach(producer -> patterns.add("&beep:" + producer + ":*"));
        consumers.waking(service).forEach(producer -> patterns.add("&beep:" + producer + ":positions"));
        return patterns;
    }

    private String passwordHash(Service service) {
        return settings.optional(SetupSetting.REDIS_PASSWORD_SHA256.variable(service))
                .orElseGet(() -> sha256(settings.required(service.variable("REDIS_PASSWORD"))));
    }

    private static String sha256(String password) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
