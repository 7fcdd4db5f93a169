package app.beep.tests.client;

import java.util.List;
import java.util.UUID;

/** A role of a server. */
public record Role(UUID id, String name, String kind, List<String> permissions) {}
