package app.beep.local.servers;

import app.beep.local.processes.StartupProblem;
import java.util.Locale;

/** The kinds of machines that server binaries exist for. */
public enum Machine {
    LINUX_AMD64("linux-amd64", "redis-server-6.2.6-v5-linux-amd64"),
    LINUX_ARM64("linux-arm64v8", "redis-server-6.2.7-linux-arm64"),
    MAC_AMD64("darwin-amd64", "redis-server-6.2.6-v5-darwin-amd64"),
    MAC_ARM64("darwin-arm64v8", "redis-server-6.2.6-v5-darwin-arm64");

    private final String postgresqlName;
    private final String redisProgram;

    Machine(String postgresqlName, String redisProgram) {
        this.postgresqlName = postgresqlName;
        this.redisProgram = redisProgram;
    }

    String postgresqlName() {
        return postgresqlName;
    }

    String redisProgram() {
        return redisProgram;
    }

    public static Machine here() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    public static Machine of(String os, String arch) {
        var mac = os.toLowerCase(Locale.ROOT).startsWith("mac");
        var arm = arch.equals("aarch64") || arch.equals("arm64");
        var amd = arch.equals("amd64") || arch.equals("x86_64");
        if (!(mac || os.equals("Linux")) || !(arm || amd)) {
            throw new StartupProblem(
                    "Beep runs on Linux and macOS with a 64-bit Intel or ARM processor, not on %s %s; use a virtual machine or WSL 2."
                            .formatted(os, arch));
        }
        if (mac) {
            return arm ? MAC_ARM64 : MAC_AMD64;
        }
        return arm ? LINUX_ARM64 : LINUX_AMD64;
    }
}
