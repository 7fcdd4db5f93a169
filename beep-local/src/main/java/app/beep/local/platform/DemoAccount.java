package app.beep.local.platform;

import app.beep.local.demo.Demo;
import app.beep.local.processes.Secrets;
import java.util.List;

/** An account to try the platform with; its password is random and belongs to the state folder. */
public record DemoAccount(String username, String email, String password) {
    static List<DemoAccount> of(Secrets secrets) {
        return List.of(named("alice", secrets), named("bob", secrets));
    }

    /** Also of those demo people whom nobody is told of. */
    static String password(String username, Secrets secrets) {
        return secrets.readable("DEMO_PASSWORD_" + username);
    }

    private static DemoAccount named(String name, Secrets secrets) {
        return new DemoAccount(name, Demo.email(name), password(name, secrets));
    }
}
