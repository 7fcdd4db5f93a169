package app.beep.tests.strangers;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Person;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is attacked, and the accounts that attackers have there, who are nobody's friends. */
public final class Target {
    private static final String ELSEWHERE = "127.0.0.60";

    private final Beep elsewhere;
    private final Beep beep;
    private final String address;
    private final Map<String, Victim> victims = new ConcurrentHashMap<>();
    private final Map<String, Guise> guises = new ConcurrentHashMap<>();

    /** An attacker's account, with a server of its own. */
    public record Guise(Person person, Channel channel) {}

    /** @param address from which attackers come: another one than everybody else's */
    Target(Beep beep, String address) {
        elsewhere = beep.from(ELSEWHERE);
        this.beep = beep.from(address);
        this.address = address;
    }

    /** The account for one purpose, made when it is first asked for. */
    Guise guise(String purpose) {
        return guises.computeIfAbsent(purpose, first -> {
            var person = beep.signsUp("stranger");
            return new Guise(person, person.opensChannel(person.createsServer(), "lair"));
        });
    }

    /** Somebody with nothing but an account, who is at another address and is attacked in person. */
    Victim victim(String purpose) {
        return victims.computeIfAbsent(purpose, first -> new Victim(elsewhere, elsewhere.signsUp("victim")));
    }

    /** The platform as those see it who do not attack. */
    Beep elsewhere() {
        return elsewhere;
    }

    String address() {
        return address;
    }

    int port() {
        return beep.origin().getPort();
    }
}
