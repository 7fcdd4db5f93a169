package app.beep.local.platform;

import app.beep.local.processes.StartupProblem;
import app.beep.local.servers.LibertyServer;
import app.beep.local.setup.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the WARs are spread over Open Liberty servers: all in one, or each in a server of its own as in production, some
 * in several.
 *
 * @param instances how many servers host a service, by its key ({@code messaging}); one where nothing is said
 */
public record Deployment(boolean split, Map<String, Integer> instances) {
    public static final Deployment TOGETHER = new Deployment(false, Map.of());
    public static final Deployment SPLIT = new Deployment(true, Map.of());
    private static final int MOST_INSTANCES = 9;

    /** @throws StartupProblem when an instance count is not 1 to 9, or its service does not exist */
    public Deployment {
        instances = Map.copyOf(instances);
        instances.forEach(Deployment::check);
    }

    private static void check(String service, int count) {
        if (!keys().contains(service)) {
            throw new StartupProblem("No service is named %s; there are %s.".formatted(service, keys()));
        }
        if (count < 1 || count > MOST_INSTANCES) {
            throw new StartupProblem(
                    "%s can have 1 to %d instances, not %d.".formatted(service, MOST_INSTANCES, count));
        }
    }

    /** The servers to start for these WARs. */
    List<LibertyServer> servers(List<Path> wars) {
        if (!split) {
            return List.of(new LibertyServer(LibertyServer.ALL, wars, 0));
        }
        return wars.stream().flatMap(this::servers).toList();
    }

    private Stream<LibertyServer> servers(Path war) {
        var key = LibertyServer.service(LibertyServer.module(war));
        int count = instances.getOrDefault(key, 1);
        return count == 1
                ? Stream.of(new LibertyServer(key, List.of(war), 0))
                : IntStream.rangeClosed(1, count)
                        .mapToObj(number -> new LibertyServer(key + "-" + number, List.of(war), number));
    }

    private static Set<String> keys() {
        var keys = Service.ALL.stream().map(Service::key).collect(Collectors.toCollection(TreeSet::new));
        keys.add("web");
        return keys;
    }
}
