package app.beep.tests.strangers;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Person;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is attacked, and the accounts that attackers have there, who are nobody's friends. */
public final class Target {
    private final Beep beep;
    private final String address;
    private final Map<String, Guise> guises = new ConcurrentHashMap<>();

    /** An attacker's account, with a server of its own. */
    public record Guise(Person person, Channel channel) {}

    /** @param address from which attackers come: another one than everybody else's */
    Target(Beep beep, String address) {
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

    String address() {
        return address;
    }

    int port() {
        return beep.origin().getPort();
    }
}
