package app.beep.tests.faults;

import io.vertx.core.Vertx;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The ways between the platform's services, each of which a test can break and heal. */
public final class Links {
    private static final Pattern VARIABLE = Pattern.compile(
            "BEEP_(AUTH|USERS|SERVERS|CHANNELS|MESSAGING|MEDIA|SEARCH|MODERATION|NOTIFY|PERMIFY|KEYCLOAK|ELASTICSEARCH)_URL");

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Link> links = new TreeMap<>();

    /** The environment contract with this class in between wherever a service is called. */
    public synchronized Map<String, String> rewired(Map<String, String> contract) {
        var rewired = new HashMap<>(contract);
        contract.forEach((variable, value) -> {
            var match = VARIABLE.matcher(variable);
            if (match.matches()) {
                var link = new Link(vertx, URI.create(value));
                links.put(match.group(1).toLowerCase(Locale.ROOT), link);
                rewired.put(variable, link.address());
            }
        });
        return rewired;
    }

    /** Breaks the way to a service for all who call it, until the result is closed. */
    public Broken broken(String service, Fault fault) {
        var link = link(service);
        link.fails(fault);
        return link::heals;
    }

    /** Answers 500 to those requests to a service whose path ends like this, and passes on the others. */
    public Broken broken(String service, String path) {
        var link = link(service);
        link.failsAt(path);
        return link::heals;
    }

    /** Lets each request to a service suffer what the weather has for it, until the result is closed. */
    public Broken under(Weather weather, String service) {
        var link = link(service);
        link.suffers(weather);
        return link::heals;
    }

    private Link link(String service) {
        var link = links.get(service);
        if (link == null) {
            throw new NoSuchElementException("No link leads to %s; there are %s".formatted(service, links.keySet()));
        }
        return link;
    }

    /** A broken link; closing it heals. */
    public interface Broken extends AutoCloseable {
        @Override
        void close();
    }
}
