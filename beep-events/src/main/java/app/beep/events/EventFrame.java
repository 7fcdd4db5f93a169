package app.beep.events;

/** An event as clients get it, from the gateway and from {@code /channels/{id}/events} alike. */
final class EventFrame {
    private static final String BEFORE_DATA = ",\"data\":";

    private EventFrame() {}

    /** {@code {op: "event", type, channelId?, serverId?, conversationId?, seq?, data}}; the data is JSON already. */
    static String of(EventHeader header, String data) {
        var frame = new StringBuilder(160 + data.length())
                .append("{\"op\":\"event\",\"type\":\"")
                .append(header.type())
                .append('"');
        switch (header.audience()) {
            case Audience.Channel(var channel, var server) -> add(add(frame, "channelId", channel), "serverId", server);
            case Audience.Server(var server) -> add(frame, "serverId", server);
            case Audience.Conversation(var conversation, var people) -> add(frame, "conversationId", conversation);
            case Audience.User user -> {}
            case Audience.Users users -> {}
            case Audience.Services nobody -> {}
        }
        if (header.seq() != null) {
            frame.append(",\"seq\":").append(header.seq());
        }
        return frame.append(BEFORE_DATA).append(data).append('}').toString();
    }

    /** The data of a frame that {@link #of} has made: nothing before it contains the words that begin it. */
    static String data(String frame) {
        return frame.substring(frame.indexOf(BEFORE_DATA) + BEFORE_DATA.length(), frame.length() - 1);
    }

    private static StringBuilder add(StringBuilder frame, String name, Object id) {
        return frame.append(",\"").append(name).append("\":\"").append(id).append('"');
    }
}
