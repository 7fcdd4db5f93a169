package app.beep.local.platform;

import app.beep.local.processes.Ports;
import app.beep.local.processes.Secrets;
import app.beep.local.servers.Elasticsearch;
import app.beep.local.servers.Keycloak;
import app.beep.local.servers.LibertyServer;
import app.beep.local.servers.PostgreSql;
import app.beep.local.servers.Redis;
import app.beep.local.setup.Service;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The environment contract between whoever runs the services and the services themselves. */
public final class Contract {
    static final String WEB = "beep-web";
    static final String AUTHORIZATION = "authorization";

    private Contract() {}

    /** The names of all ports the platform needs, beside the gateway's: where each module is called, and the servers'. */
    public static Set<String> portNames(List<LibertyServer> servers) {
        var names = new LinkedHashSet<String>();
        Service.ALL.forEach(service -> names.add(service.module()));
        names.addAll(List.of(WEB, PostgreSql.NAME, Redis.NAME, Keycloak.NAME, Keycloak.MANAGEMENT, AUTHORIZATION));
        names.addAll(List.of(Elasticsearch.NAME, Elasticsearch.TRANSPORT));
        servers.forEach(server -> names.addAll(server.ports()));
        return names;
    }

    /** The contract with what differs from server to server: its own ports, and no secret of a service it does not host. */
    static Map<String, String> ofServer(LibertyServer server, Ports ports, Map<String, String> contract) {
        var values = new HashMap<>(contract);
        Service.ALL.stream()
                .filter(service -> !server.hosts(service.module()))
                .forEach(service -> service.secrets().forEach(values::remove));
        values.put("BEEP_MANAGEMENT_PORT", port(ports, server.managementPort()));
        if (server.isOneOfSeveral()) {
            server.modules().forEach(module -> {
                var prefix = module.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
                values.put(prefix + "SERVICE_PORT", port(ports, module));
                values.put(prefix + "PORT", port(ports, server.port(module)));
            });
        }
        return values;
    }

    static Map<String, String> environment(PlatformOptions options, int gatewayPort, Ports ports, Secrets secrets) {
        var values = new TreeMap<String, String>();
        var publicUrl = options.environment().getOrDefault("BEEP_PUBLIC_URL", "http://localhost:" + gatewayPort);
        values.put("BEEP_ENVIRONMENT", "local");
        values.put("BEEP_VERSION", version());
        values.put("BEEP_PUBLIC_URL", publicUrl);
        values.put("BEEP_HOST", Ports.LOOPBACK);
        values.put("BEEP_WEB_PORT", port(ports, WEB));
        values.put("BEEP_WEB_URL", Ports.url(ports.of(WEB)));
        values.put("BEEP_REDIS_HOST", Ports.LOOPBACK);
        values.put("BEEP_REDIS_PORT", port(ports, Redis.NAME));
        values.put("BEEP_PERMIFY_URL", Ports.url(ports.of(AUTHORIZATION)));
        values.put("BEEP_PERMIFY_TOKEN", secrets.get("PERMIFY_TOKEN"));
        values.put("BEEP_KEYCLOAK_URL", Ports.url(ports.of(Keycloak.NAME)) + Keycloak.PATH);
        values.put("BEEP_KEYCLOAK_ISSUER", publicUrl + Keycloak.PATH + "/realms/beep");
        values.put("BEEP_ELASTICSEARCH_URL", Ports.url(ports.of(Elasticsearch.NAME)));
        values.put("BEEP_ELASTICSEARCH_USER", Elasticsearch.USER);
        values.put("BEEP_ELASTICSEARCH_PASSWORD", secrets.get("ELASTICSEARCH_PASSWORD"));
        values.put("BEEP_MEDIA_FOLDER", options.state().resolve("media").toString());
        values.put("BEEP_LOGIN_CLIENT_SECRET", secrets.get("LOGIN_CLIENT_SECRET"));
        values.put("keystore_password", secrets.get("KEYSTORE_PASSWORD"));
        Service.ALL.forEach(service -> addService(values, service, ports, secrets));
        values.putAll(options.environment());
        return Map.copyOf(values);
    }

    private static void addService(Map<String, String> values, Service service, Ports ports, Secrets secrets) {
        var role = service.database();
        values.put(service.variable("PORT"), port(ports, service.module()));
        values.put(service.variable("URL"), Ports.url(ports.of(service.module())));
        values.put(
                service.variable("DB_URL"),
                "jdbc:postgresql://%s:%d/%s".formatted(Ports.LOOPBACK, ports.of(PostgreSql.NAME), role));
        values.put(service.variable("DB_USER"), role);
        values.put(service.variable("DB_PASSWORD"), SetupEnvironment.databasePassword(role, secrets));
        values.put(service.variable("REDIS_USER"), role);
        values.put(service.variable("REDIS_PASSWORD"), SetupEnvironment.redisPassword(role, secrets));
        values.put(service.variable("CLIENT_ID"), service.module());
        values.put(service.variable("CLIENT_SECRET"), secrets.get("CLIENT_SECRET_" + service.module()));
    }

    private static String port(Ports ports, String name) {
        return Integer.toString(ports.of(name));
    }

    private static String version() {
        var version = Contract.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
