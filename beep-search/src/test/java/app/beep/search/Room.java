package app.beep.search;

import java.util.UUID;

/** A channel with its server. */
record Room(UUID channel, UUID server) {}
