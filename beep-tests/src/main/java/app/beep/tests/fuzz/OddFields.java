package app.beep.tests.fuzz;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Header fields that are unusual, wrong or absurd. */
final class OddFields {
    private static final List<Map.Entry<String, List<String>>> FIELDS = List.of(
            Map.entry(
                    "Accept",
                    List.of(
                            "",
                            "*/*",
                            "application/json",
                            "text/html",
                            "image/png, text/*;q=0.1",
                            "application/json;q=0",
                            "application/problem+json",
                            "application/*",
                            ";;;",
                            "a/b;q=2",
                            "*/json",
                            "text/plain;charset=\"a,b\"")),
            Map.entry(
                    "Content-Type",
                    List.of(
                            "application/json",
                            "application/json;charset=utf-8",
                            "application/json; charset=utf-16",
                            "application/merge-patch+json",
                            "text/plain",
                            "application/x-www-form-urlencoded",
                            "multipart/form-data",
                            "multipart/form-data; boundary=",
                            "*/*",
                            "json",
                            "")),
            Map.entry("Content-Encoding", List.of("gzip", "identity", "br, gzip", "")),
            Map.entry("Accept-Language", List.of("fr", "en_US@posix", "*;q=0", "é", "")),
            Map.entry("Accept-Encoding", List.of("gzip", "identity;q=0", "zstd", "*;q=0")),
            Map.entry("Idempotency-Key", List.of("", " ", "é", "k".repeat(64), "k".repeat(65), "fuzz", "a\tb")),
            Map.entry("If-Match", List.of("*", "\"1\"", "W/\"1\"", "\"", "1", "\"1\", \"2\"", "")),
            Map.entry("If-None-Match", List.of("*", "\"1\"", "W/\"1\"", "\"", "1", "")),
            Map.entry(
                    "If-Modified-Since",
                    List.of("Sat, 29 Oct 1994 19:43:31 GMT", "Sat, 29 Oct 2094 19:43:31 GMT", "yesterday", "")),
            Map.entry("If-Unmodified-Since", List.of("Sat, 29 Oct 1994 19:43:31 GMT", "-1", "")),
            Map.entry(
                    "Range",
                    List.of(
                            "bytes=0-1",
                            "bytes=-1",
                            "bytes=5-1",
                            "bytes=999999999999999999999-",
                            "bytes=0-0,2-2",
                            "lines=1-2",
                            "bytes=",
                            "")),
            Map.entry("If-Range", List.of("\"x\"", "W/\"x\"", "yesterday")),
            Map.entry("Cookie", List.of("a=b", "=;;=", "$Version=x; a=\"", "beep-device=none", "é")),
            Map.entry("Origin", List.of("null", "https://evil.example", "é")),
            Map.entry("traceparent", List.of("zz", "00-00000000000000000000000000000000-0000000000000000-00", "é")),
            Map.entry("X-Forwarded-For", List.of("1.2.3.4", "unknown, é", "127.0.0.1:9")),
            Map.entry("X-Forwarded-Proto", List.of("https", "gopher")),
            Map.entry("X-HTTP-Method-Override", List.of("DELETE", "FROB")),
            Map.entry("Upgrade", List.of("websocket", "h2c", "é")),
            Map.entry("Expect", List.of("100-continue", "a miracle")),
            Map.entry("TE", List.of("trailers", "é")),
            Map.entry("Last-Event-ID", List.of("-1", "é")),
            Map.entry("X-Odd", List.of("", "é", "x".repeat(4000), "\u0001")),
            Map.entry("X-Large", List.of("x".repeat(70_000))));

    private OddFields() {}

    static void addTo(FuzzRequest.Builder request, RandomGenerator random) {
        var field = Oddities.pick(FIELDS, random);
        request.with(field.getKey(), Oddities.pick(field.getValue(), random));
    }
}
