package app.beep.local.setup;

import app.beep.local.processes.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may do what in Redis: one user per service, for its own keys and channels and for the events it follows. */
public final class RedisAcl {
    private static final Set<Service> READS_ACCESS = EnumSet.complementOf(EnumSet.of(Service.AUTH, Service.USERS));

    /** Whose positions wake the durable consumers of a service. */
    private static final Map<Service, Set<Service>> CONSUMES = Map.of(
            Service.SEARCH, EnumSet.of(Service.MESSAGING, Service.CHANNELS, Service.SERVERS, Service.USERS),
            Service.MEDIA, EnumSet.of(Service.MESSAGING, Service.CHANNELS, Service.SERVERS),
            Service.MODERATION, EnumSet.of(Service.MESSAGING, Service.CHANNELS, Service.SERVERS));

    private RedisAcl() {}

    public static String passwordName(String user) {
        return "REDIS_PASSWORD_" + user;
    }

    /** The whole content of the ACL file; the user {@code default} is off. */
    public static String file(Secrets secrets) {
        var users = Service.ALL.stream().map(service -> user(service, secrets)).collect(Collectors.joining());
        return "user default off resetpass resetkeys resetchannels -@all\n" + users;
    }

    private static String user(Service service, Secrets secrets) {
        var patterns = new LinkedHashSet<String>();
        patterns.add("~beep:" + service.key() + ":*");
        if (READS_ACCESS.contains(service)) {
            patterns.add("~beep:access");
        }
        followed(service).forEach(channel -> patterns.add("&beep:" + channel));
        return "user %s on #%s resetkeys resetchannels %s +@all -@dangerous -@admin +client|setinfo +client|setname +client|id\n"
                .formatted(
                        service.database(),
                        sha256(secrets.get(passwordName(service.database()))),
                        String.join(" ", patterns));
    }

    private static Set<String> followed(Service service) {
        var channels = new LinkedHashSet<String>();
        channels.add(service.key() + ":*");
        channels.add("auth:*");
        if (service == Service.CHANNELS || service == Service.MESSAGING) {
            channels.add("servers:*");
        }
        if (service == Service.MESSAGING) {
            channels.add("channels:*");
        }
        for (var producer : CONSUMES.getOrDefault(service, Set.of())) {
            channels.add(producer.key() + ":positions");
        }
        if (service == Service.NOTIFY) {
            for (var source : Service.ALL) {
                channels.add(source.key() + ":*");
            }
        }
        return channels;
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
