package app.beep.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A checkout that holds {@code ./beep} and little else: what it would run only says how it was called. */
record HeadOnly(Path folder, Path checkout) {
    private static final Path REAL = Path.of("..").toAbsolutePath().normalize();

    static HeadOnly in(Path folder) throws IOException {
        var checkout = Files.createDirectory(folder.resolve("a clone, 100% #1"));
        Files.copy(REAL.resolve("beep"), checkout.resolve("beep"));
        Files.createDirectory(checkout.resolve(".mvn"));
        Files.copy(REAL.resolve(".mvn/jdk.sh"), checkout.resolve(".mvn/jdk.sh"));
        return new HeadOnly(folder, checkout);
    }

    String beep() {
        return checkout.resolve("beep").toString();
    }

    /** As if it had been built, long ago. */
    HeadOnly built() throws IOException {
        for (var file : List.of(
                "pom.xml", "liberty-config/pom.xml", "beep-local/pom.xml", "beep-local/target/beep-local.jar")) {
            Files.createDirectories(checkout.resolve(file).getParent());
            Files.createFile(checkout.resolve(file));
        }
        Files.createDirectories(checkout.resolve("beep-local/src/main"));
        Files.createDirectories(checkout.resolve(".beep"));
        buildsWith("echo built now");
        return this;
    }

    /** What Maven does here. */
    void buildsWith(String script) throws IOException {
        Files.writeString(checkout.resolve("mvnw"), script + "\n");
    }

    /** A JDK whose Java says how it was called. */
    Path jdk(String version) throws IOException {
        var home = folder.resolve("jdk " + version);
        if (!Files.exists(home)) {
            var bin = Files.createDirectories(home.resolve("bin"));
            Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
            for (var program : List.of("java", "javac")) {
                Files.writeString(
                        bin.resolve(program), "#!/bin/sh\necho called with \"$@\"\nenv\ncat /proc/self/limits\n");
                Files.setPosixFilePermissions(bin.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        return home;
    }

    /** Everything that a command of the shell says, with these variables beside one's own. */
    String says(Map<String, String> environment, String... command) throws Exception {
        return output(start(environment, command));
    }

    Process start(Map<String, String> environment, String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var variables = new HashMap<>(Map.of("BEEP_JAVA_HOME", jdk("25").toString()));
        variables.putAll(environment);
        builder.environment().putAll(variables);
        return builder.start();
    }

    static String output(Process process) throws InterruptedException {
        var text = process.inputReader().lines().collect(Collectors.joining("\n"));
        process.waitFor();
        return text;
    }
}
