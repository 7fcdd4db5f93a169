package app.beep.common.authorization;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.Id;
import app.beep.common.ids.ServerId;

/** Something that a permission is asked for: a server, or a channel of it. */
public sealed interface Resource {
    Id id();

    /** The server by whose access version answers hold. */
    ServerId serverId();

    /** Its type in the authorization schema. */
    String type();

    record OfServer(ServerId id) implements Resource {
        @Override
        public ServerId serverId() {
            return id;
        }

        @Override
        public String type() {
            return "server";
        }
    }

    record OfChannel(ChannelId id, ServerId serverId) implements Resource {
        @Override
        public String type() {
            return "channel";
        }
    }

    static Resource server(ServerId id) {
        return new OfServer(id);
    }

    static Resource channel(ChannelId id, ServerId serverId) {
        return new OfChannel(id, serverId);
    }
}
