package app.beep.local.processes;

/**
 * One process of the platform, as {@code ./beep status} shows it.
 *
 * @param name {@code postgresql}, {@code redis}, {@code keycloak}, {@code authorization}, {@code liberty}, {@code gateway}
 * @param pid 0 when it does not run; the gateway and the authorization engine live inside the launcher
 * @param port the loopback port it listens on (Liberty: the management port)
 * @param rssBytes resident memory with that of its own children (shared pages counted once), 0 when unknown
 */
public record ProcessStatus(String name, long pid, int port, ProcessState state, long rssBytes) {}
