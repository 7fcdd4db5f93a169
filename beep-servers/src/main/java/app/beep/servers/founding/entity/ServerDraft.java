package app.beep.servers.founding.entity;

import app.beep.events.catalogue.Visibility;
import org.jspecify.annotations.Nullable;

/** What a server is to be. */
public record ServerDraft(
        String name, Visibility visibility, @Nullable String description) {}
