package app.beep.tests.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call as it goes over the wire.
 *
 * @param target path and query as they are sent, below {@code /api}
 * @param from the address of this machine that it comes from
 * @param club whose member calls, if anybody known does
 */
record FuzzRequest(
        String method,
        String target,
        Map<String, String> fields,
        byte[] body,
        String from,
        @Nullable Club club) {
    private static final int SHOWN = 600;

    /** The path without the query. */
    String path() {
        var query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** What to type to do it again; tokens and long values are shortened. */
    String asCommand() {
        return "curl -i -X " + method
                + fields.entrySet().stream()
                        .map(field -> " -H '" + field.getKey() + ": " + shown(field.getKey(), field.getValue()) + "'")
                        .collect(Collectors.joining())
                + (body.length == 0 ? "" : " --data-binary '" + cut(new String(body, UTF_8)) + "'")
                + " '" + cut("/api" + target) + "'";
    }

    private static String shown(String name, String value) {
        return name.equals("Authorization") && value.length() > 40 ? value.substring(0, 30) + "…" : cut(value);
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…(" + text.length() + ")";
    }

    byte[] head(String host) {
        var head = new StringBuilder(method)
                .append(" /api")
                .append(target)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host);
        fields.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        if (body.length > 0 || method.startsWith("P")) {
            head.append("\r\nContent-Length: ").append(body.length);
        }
        return head.append("\r\nConnection: close\r\n\r\n").toString().getBytes(isLatin(head) ? ISO_8859_1 : UTF_8);
    }

    private static boolean isLatin(CharSequence text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }

    /** A request in the making. */
    static final class Builder {
        private final Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private byte[] body = {};
        private String from = "127.0.0.1";
        private @Nullable Club club;

        Builder with(String name, String value) {
            fields.put(name, value);
            return this;
        }

        Builder without(String name) {
            fields.remove(name);
            return this;
        }

        Builder body(String type, byte[] content) {
            body = content;
            return with("Content-Type", type);
        }

        byte[] body() {
            return body;
        }

        Builder from(String address) {
            from = address;
            return this;
        }

        /** Lets a member of the club call. */
        Builder by(Club caller, String token) {
            club = caller;
            return with("Authorization", "Bearer " + token);
        }

        FuzzRequest at(String method, String target) {
            return new FuzzRequest(method, target, fields, body, from, club);
        }
    }
}
