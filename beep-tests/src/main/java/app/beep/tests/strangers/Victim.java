package app.beep.tests.strangers;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Person;
import java.util.Map;

/** Somebody who logs in on one device, from an address that is not the attackers'. For one thread. */
final class Victim {
    private static final String DEVICE = "beep-device";

    private final Beep beep;
    private final Person person;
    private String device = "";

    Victim(Beep beep, Person person) {
        this.beep = beep;
        this.person = person;
    }

    String email() {
        return person.email();
    }

    /** With the right password; the device is known from the first time on. */
    void logsIn() {
        var call = beep.post("/auth/login", Map.of("email", email(), "password", Person.PASSWORD));
        var answer = (device.isEmpty() ? call : call.with("Cookie", device)).expect(200);
        answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(DEVICE))
                .findAny()
                .ifPresent(cookie -> device = cookie.replaceAll(";.*", ""));
    }
}
