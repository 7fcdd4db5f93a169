package app.beep.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** A file of the site with the encodings that the build made of it. */
record StaticFile(String path, Map<Encoding, byte[]> contents, String hash) {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "png", "image/png",
            "ico", "image/x-icon",
            "txt", "text/plain; charset=utf-8");

    static StaticFile of(String path, Map<Encoding, byte[]> contents) {
        return new StaticFile(
                path, new EnumMap<>(contents), hash(contents.getOrDefault(Encoding.IDENTITY, new byte[0])));
    }

    byte[] content(Encoding encoding) {
        return contents.getOrDefault(encoding, new byte[0]);
    }

    boolean isCompressed() {
        return contents.size() > 1;
    }

    String contentType() {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    /** Its name holds a hash of its content. */
    boolean neverChanges() {
        return path.startsWith("/assets/");
    }

    String etag(Encoding encoding) {
        return "\"" + hash + encoding.suffix().replace('.', '-') + "\"";
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
