package app.beep.local.demo;

import app.beep.local.demo.Community.DemoChannel;
import app.beep.local.demo.Community.DemoMessage;
import app.beep.local.demo.Community.DemoRole;
import app.beep.local.demo.Community.DemoServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes the community. Every creation carries a key, so that an attempt that was broken off can be repeated within a day. */
public final class Demo {
    private final String api;
    private final UnaryOperator<String> passwords;
    private final Community community = Community.read();
    private final Map<String, Guest> guests = new HashMap<>();

    /**
     * @param origin the platform's address
     * @param passwords the password of each user name
     */
    public Demo(String origin, UnaryOperator<String> passwords) {
        api = origin + "/api";
        this.passwords = passwords;
    }

    /** The address that somebody of the community logs in with. */
    public static String email(String username) {
        return username + "@example.org";
    }

    /** @throws IOException when something is refused or does not answer; what was written stays */
    public void write() throws IOException {
        for (var server : community.servers()) {
            write(server);
        }
    }

    private void write(DemoServer server) throws IOException {
        var owner = guest(server.owner());
        var key = "demo-" + server.name();
        var id = owner.post("/servers", key, Map.of("name", server.name(), "visibility", "private"))
                .path("id")
                .asText();
        var invite = owner.post("/servers/" + id + "/invites", key + "-invite", Map.of())
                .path("code")
                .asText();
        for (var member : server.members()) {
            guest(member).post("/invites/" + invite + "/accept", "", Map.of());
        }
        var roles = new HashMap<String, String>();
        for (var role : server.roles()) {
            roles.put(role.name(), write(role, id, owner, key + "-role-" + roles.size()));
        }
        int number = 0;
        for (var channel : server.channels()) {
            write(channel, id, roles, owner, key + "-" + number++);
        }
    }

    private String write(DemoRole role, String server, Guest owner, String key) throws IOException {
        var wanted = Map.of("name", role.name(), "color", role.color(), "permissions", role.permissions());
        var id = owner.post("/servers/" + server + "/roles", key, wanted)
                .path("id")
                .asText();
        for (var member : role.members()) {
            var user = guest(member).get("/users/me").path("id").asText();
            owner.put("/servers/%s/members/%s/roles/%s".formatted(server, user, id));
        }
        return id;
    }

    private void write(DemoChannel channel, String server, Map<String, String> roles, Guest owner, String key)
            throws IOException {
        var wanted = new HashMap<String, Object>(Map.of("name", channel.name(), "type", "text"));
        var readers = channel.readers();
        if (readers != null) {
            var access = readers.stream()
                    .map(role -> Map.of("roleId", roles.getOrDefault(role, role), "read", true, "write", true))
                    .toList();
            wanted.put("access", Map.of("restricted", true, "roles", access));
        }
        var id = owner.post("/servers/" + server + "/channels", key, wanted)
                .path("id")
                .asText();
        int number = 0;
        for (var message : channel.conversation()) {
            write(message, id, key + "-" + number++);
        }
    }

    private void write(DemoMessage message, String channel, String key) throws IOException {
        var author = guest(message.author());
        var body = new HashMap<String, Object>(Map.of("content", message.content()));
        var picture = message.picture();
        if (picture != null) {
            var file =
                    author.upload(picture + ".png", key, Picture.named(picture).png());
            body.put("attachments", List.of(Map.of("mediaId", file)));
        }
        author.post("/channels/" + channel + "/messages", key, body);
    }

    private Guest guest(String username) throws IOException {
        var known = guests.get(username);
        if (known != null) {
            return known;
        }
        var arrived = Guest.arriving(
                api,
                username,
                community.people().getOrDefault(username, username),
                email(username),
                passwords.apply(username));
        guests.put(username, arrived);
        return arrived;
    }
}
