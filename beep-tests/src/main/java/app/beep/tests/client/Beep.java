package app.beep.tests.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;

/** The platform as the outside sees it: one origin. Safe for use by several threads. */
public final class Beep {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final URI origin;
    private final HttpClient http;

    private Beep(URI origin, HttpClient http) {
        this.origin = origin;
        this.http = http;
    }

    public static Beep at(URI origin) {
        return new Beep(origin, client().build());
    }

    /** The same platform, asked from another address of this machine ({@code 127.0.0.2}, …). */
    public Beep from(String address) {
        try {
            return new Beep(
                    URI.create("http://127.0.0.1:" + origin.getPort()),
                    client().localAddress(InetAddress.getByName(address)).build());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    public URI origin() {
        return origin;
    }

    /** A request without a token; the path starts below {@code /api}. */
    public Call call(String method, String path) {
        return new Call(http, method, URI.create(origin + "/api" + path));
    }

    /** A request to a path beside {@code /api}. */
    public Call outsideApi(String method, String path) {
        return new Call(http, method, URI.create(origin + path));
    }

    public Call get(String path) {
        return call("GET", path);
    }

    public Call post(String path, Object body) {
        return call("POST", path).json(body);
    }

    /** Somebody new with a user name of their own that starts with the given one. */
    public Person signsUp(String name) {
        return Person.signUp(this, name);
    }

    /** A socket that has heard hello and has not said who it is. */
    public GatewayClient opensSocket() {
        return opensSocket(Map.of());
    }

    /** @throws Refused when the upgrade is answered with something else */
    public GatewayClient opensSocket(Map<String, String> headers) {
        var socket =
                GatewayClient.open(http, URI.create("ws" + origin.toString().substring(4) + "/api/gateway"), headers);
        socket.await("hello", frame -> frame.is("hello"));
        return socket;
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
    }
}
