package app.beep.local.platform;

import app.beep.local.servers.JvmMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What to start, and where.
 *
 * @param root the checkout: holds liberty-config, kubernetes and the modules; servers are unpacked below {@code .beep/servers} of it
 * @param state folder for everything that lasts: data, secrets, logs; made when missing
 * @param gatewayPort the port people use; 0 picks a free one
 * @param deployment all in one Open Liberty, or each WAR in one of its own
 * @param wars the archives that Liberty hosts, named like their modules
 * @param environment overrides of the environment contract, applied last
 * @param rewiring what the services see instead of the environment contract; the launcher's own parts keep the contract
 * @param demo whether the demo community is written at the first start
 */
public record PlatformOptions(
        Path root,
        Path state,
        int gatewayPort,
        JvmMode jvm,
        Deployment deployment,
        List<Path> wars,
        Map<String, String> environment,
        UnaryOperator<Map<String, String>> rewiring,
        boolean demo,
        Progress progress) {

    public PlatformOptions {
        root = root.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
        wars = List.copyOf(wars);
        environment = Map.copyOf(environment);
    }

    /** Every WAR that the checkout's build made, in one laptop JVM, a free gateway port, no demo, no progress. */
    public static PlatformOptions of(Path root, Path state) {
        return new PlatformOptions(
                root,
                state,
                0,
                JvmMode.LAPTOP,
                Deployment.TOGETHER,
                builtWars(root),
                Map.of(),
                UnaryOperator.identity(),
                false,
                Progress.SILENT);
    }

    public PlatformOptions withGatewayPort(int port) {
        return new PlatformOptions(root, state, port, jvm, deployment, wars, environment, rewiring, demo, progress);
    }

    public PlatformOptions withJvm(JvmMode mode) {
        return new PlatformOptions(
                root, state, gatewayPort, mode, deployment, wars, environment, rewiring, demo, progress);
    }

    public PlatformOptions withDeployment(Deployment spread) {
        return new PlatformOptions(root, state, gatewayPort, jvm, spread, wars, environment, rewiring, demo, progress);
    }

    public PlatformOptions withWars(List<Path> archives) {
        return new PlatformOptions(
                root, state, gatewayPort, jvm, deployment, archives, environment, rewiring, demo, progress);
    }

    public PlatformOptions withEnvironment(Map<String, String> overrides) {
        return new PlatformOptions(
                root, state, gatewayPort, jvm, deployment, wars, overrides, rewiring, demo, progress);
    }

    /** For detours on the way from one service to another. */
    public PlatformOptions withRewiring(UnaryOperator<Map<String, String>> detours) {
        return new PlatformOptions(
                root, state, gatewayPort, jvm, deployment, wars, environment, detours, demo, progress);
    }

    public PlatformOptions withDemo() {
        return new PlatformOptions(
                root, state, gatewayPort, jvm, deployment, wars, environment, rewiring, true, progress);
    }

    public PlatformOptions withProgress(Progress listener) {
        return new PlatformOptions(
                root, state, gatewayPort, jvm, deployment, wars, environment, rewiring, demo, listener);
    }

    private static List<Path> builtWars(Path root) {
        try (var modules = Files.list(root)) {
            return modules.map(module -> module.resolve("target/" + module.getFileName() + ".war"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
