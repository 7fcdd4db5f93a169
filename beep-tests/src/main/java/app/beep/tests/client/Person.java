package app.beep.tests.client;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, who does things through the public API; logs in when first needed. Safe for several threads. */
public final class Person {
    public static final String PASSWORD = "correct horse battery staple";

    private final Beep beep;
    private final UUID id;
    private final String username;
    private @Nullable Tokens tokens;

    private Person(Beep beep, UUID id, String username) {
        this.beep = beep;
        this.id = id;
        this.username = username;
    }

    static Person signUp(Beep beep, String name) {
        var username = uniqueName(name);
        var answer = beep.post("/auth/signup", account(username)).expect(201);
        return new Person(beep, UUID.fromString(answer.json().get("userId").asText()), username);
    }

    /** A user name that nobody has. */
    public static String uniqueName(String start) {
        return start + "-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    }

    /** The body of a sign-up with this name and the common password. */
    public static Map<String, String> account(String username) {
        return new HashMap<>(Map.of("email", emailOf(username), "password", PASSWORD, "username", username));
    }

    private static String emailOf(String username) {
        return username.toLowerCase(Locale.ROOT) + "@example.org";
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String email() {
        return emailOf(username);
    }

    /** A new session, which becomes the one that this person uses. */
    public synchronized Tokens logsIn() {
        var answer = beep.post("/auth/login", Map.of("email", email(), "password", PASSWORD))
                .expect(200)
                .as(Tokens.class);
        tokens = answer;
        return answer;
    }

    /** The current session, begun when there is none. */
    public synchronized Tokens session() {
        return tokens == null ? logsIn() : tokens;
    }

    public synchronized Tokens refreshes() {
        var renewed = beep.post(
                        "/auth/refresh", Map.of("refreshToken", session().refreshToken()))
                .expect(200)
                .as(Tokens.class);
        tokens = renewed;
        return renewed;
    }

    public void logsOut() {
        post("/auth/logout", Map.of("refreshToken", session().refreshToken())).expect(204);
    }

    public Call call(String method, String path) {
        return beep.call(method, path).bearing(session().accessToken());
    }

    public Call get(String path) {
        return call("GET", path);
    }

    public Call post(String path, Object body) {
        return call("POST", path).json(body);
    }

    public Call delete(String path) {
        return call("DELETE", path);
    }

    public Server createsServer() {
        return createsServer(uniqueName("club"));
    }

    public Server createsServer(String name) {
        return post("/servers", Map.of("name", name)).expect(201).as(Server.class);
    }

    public Channel opensChannel(Server server, String name) {
        return post(server.path() + "/channels", Map.of("name", name, "type", "text"))
                .expect(201)
                .as(Channel.class);
    }

    /** A channel that only the owner can read, and who has one of the roles. */
    public Channel opensRestrictedChannel(Server server, String name, Role... readers) {
        var roles = Stream.of(readers)
                .map(role -> Map.of("roleId", role.id(), "read", true, "write", true))
                .toList();
        var access = Map.of("restricted", true, "roles", roles);
        return post(server.path() + "/channels", Map.of("name", name, "type", "text", "access", access))
                .expect(201)
                .as(Channel.class);
    }

    public Role createsRole(Server server, String name, String... permissions) {
        return post(server.path() + "/roles", Map.of("name", name, "permissions", permissions))
                .expect(201)
                .as(Role.class);
    }

    public void gives(Role role, Person member) {
        call("PUT", role.of(member)).expect(204);
    }

    public void takes(Role role, Person member) {
        delete(role.of(member)).expect(204);
    }

    /** The roles of a server by position. */
    public List<Role> roles(Server server) {
        return get(server.path() + "/roles").expect(200).pageOf(Role.class).items();
    }

    public Invite makesInvite(Server server) {
        return post(server.path() + "/invites", Map.of()).expect(201).as(Invite.class);
    }

    public Invite makesInvite(Server server, int maxUses) {
        return post(server.path() + "/invites", Map.of("maxUses", maxUses))
                .expect(201)
                .as(Invite.class);
    }

    public void accepts(Invite invite) {
        call("POST", invite.acceptance()).expect(204);
    }

    /** Brings people into one's server by an invite. */
    public void letsIn(Server server, Person... people) {
        var invite = makesInvite(server);
        for (var person : people) {
            person.accepts(invite);
        }
    }

    public void kicks(Person member, Server server) {
        delete(server.path() + "/members/" + member.id()).expect(204);
    }

    /** Uploads a file. */
    public Media uploads(String name, byte[] content) {
        return call("POST", "/media").file(name, content).expect(201).as(Media.class);
    }

    /** The answer to asking for a file, whatever its status. */
    public HttpResponse<byte[]> downloads(Media file) {
        return get("/media/" + file.id()).sendForBytes();
    }

    /** Reports a message. */
    public Answer reports(Message message, String reason) {
        var report = Map.of("messageId", message.id(), "channelId", message.channelId(), "reason", reason);
        return post("/reports", report).send();
    }

    /** A message to be posted: {@code bob.posts("hello").in(channel)}. */
    public Posting posts(String content) {
        return new Posting(this, content);
    }

    /** The newest messages, newest first. */
    public Page<Message> reads(Channel channel) {
        return reads(channel, "limit=100");
    }

    public Page<Message> reads(Channel channel, String query) {
        return get(channel.messages() + "?" + query).expect(200).pageOf(Message.class);
    }

    /** A socket that is ready. */
    public GatewayClient connects() {
        return connects(Map.of());
    }

    /** A socket that is ready, after it said what it had seen before. */
    public GatewayClient connects(Map<UUID, Long> seen) {
        var socket = beep.opensSocket();
        socket.identifies(session().accessToken(), seen);
        socket.await("ready", frame -> frame.is("ready"));
        return socket;
    }

    @Override
    public String toString() {
        return username;
    }
}
