package app.beep.local;

import java.util.List;

/** An account to try the platform with; its password is random and belongs to the state folder. */
public record DemoAccount(String username, String email, String password) {
    static List<DemoAccount> of(Secrets secrets) {
        return List.of(named("alice", secrets), named("bob", secrets));
    }

    private static DemoAccount named(String name, Secrets secrets) {
        return new DemoAccount(name, name + "@example.org", secrets.readable("DEMO_PASSWORD_" + name));
    }
}
