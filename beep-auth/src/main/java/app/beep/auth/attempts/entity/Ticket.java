package app.beep.auth.attempts.entity;

import java.util.UUID;

/** One attempt, by which its places are found again when it is decided. */
public record Ticket(String value) {

    public static Ticket next() {
        return new Ticket(UUID.randomUUID().toString());
    }
}
