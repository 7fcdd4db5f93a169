package app.beep.servers.registry.control;

import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.events.catalogue.ServerView;
import app.beep.servers.registry.entity.Server;

/** Servers as clients see them. */
public final class ServerViews {
    private ServerViews() {}

    public static ServerView of(Server server) {
        return new ServerView(
                new ServerId(server.id()),
                server.name(),
                server.description(),
                server.visibility(),
                new UserId(server.ownerId()),
                server.memberCount(),
                server.archived(),
                server.createdAt());
    }
}
