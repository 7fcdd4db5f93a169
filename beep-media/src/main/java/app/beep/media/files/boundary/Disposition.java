package app.beep.media.files.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.beep.media.files.entity.MediaFile;

/** The header {@code Content-Disposition} (RFC 6266, RFC 8187): shown in place, or only to be saved. */
final class Disposition {
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {}

    static String of(MediaFile file) {
        var ascii = file.name().replaceAll("[^\\x20-\\x7E]|[\"\\\\%]", "_");
        return (file.isShownInPlace() ? "inline" : "attachment") + "; filename=\"" + ascii + "\"; filename*=UTF-8''"
                + encoded(file.name());
    }

    private static String encoded(String name) {
        var text = new StringBuilder();
        for (var each : name.getBytes(UTF_8)) {
            var character = (char) (each & 0xFF);
            if (character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0)) {
                text.append(character);
            } else {
                text.append("%%%02X".formatted((int) character));
            }
        }
        return text.toString();
    }
}
