package app.beep.web;

import java.util.Optional;

/** What is known of an invite's server; empty for an invite that is over, and while nobody can tell. */
@FunctionalInterface
interface Invitations {
    /** @param description empty when there is none */
    record Community(String name, String description) {}

    /** @param code letters and digits */
    Optional<Community> of(String code);
}
