package app.beep.servers.servers.control;

import app.beep.events.catalogue.ServerView;
import app.beep.servers.servers.entity.Server;

/** Servers as clients see them. */
public final class ServerViews {
    private ServerViews() {}

    public static ServerView of(Server server) {
        return new ServerView(
                server.id(),
                server.name(),
                server.description(),
                server.visibility(),
                server.ownerId(),
                server.memberCount(),
                server.archived(),
                server.createdAt());
    }
}
