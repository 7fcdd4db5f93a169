package app.beep.local.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One Open Liberty server.
 *
 * @param name its process: {@code liberty} when it hosts everything, else {@code messaging}, or {@code messaging-2}
 * @param instance its number among those that host the same WAR; 0 when it is the only one
 */
public record LibertyServer(String name, List<Path> wars, int instance) {
    public static final String ALL = "liberty";

    public LibertyServer {
        wars = List.copyOf(wars);
    }

    public static String module(Path war) {
        return war.getFileName().toString().replace(".war", "");
    }

    /** What a module is called on the command line and in lists: {@code messaging} for {@code beep-messaging}. */
    public static String service(String module) {
        return module.substring(module.indexOf('-') + 1);
    }

    public List<String> modules() {
        return wars.stream().map(LibertyServer::module).toList();
    }

    public boolean hosts(String module) {
        return modules().contains(module);
    }

    /** Whether others host the same WAR, so that callers come through an address in front of them. */
    public boolean isOneOfSeveral() {
        return instance > 0;
    }

    /** The name of the port on which this server serves the module. */
    public String port(String module) {
        return isOneOfSeveral() ? module + "-" + instance : module;
    }

    /** The name of the port of its health, metrics and OpenAPI. */
    public String managementPort() {
        return name + "-management";
    }

    /** The names of all its ports. */
    public List<String> ports() {
        return Stream.concat(modules().stream().map(this::port), Stream.of(managementPort()))
                .toList();
    }
}
