package app.beep.common.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Which paths and queries are of RFC 3986: ASCII only, and whatever is encoded is UTF-8 without NUL. Brackets in a query
 * are let in, as browsers send them. Time and stack do not grow with what is encoded how.
 */
public final class UriSyntax {
    private static final String UNRESERVED = "-._~";
    private static final String SUB_DELIMITERS = "!$&'()*+,;=";
    private static final String IN_PATH = UNRESERVED + SUB_DELIMITERS + ":@/";
    private static final String IN_QUERY = IN_PATH + "?[]";

    private UriSyntax() {}

    /** Whether a path that is not decoded yet is one. */
    public static boolean isPath(String path) {
        return consistsOf(path, IN_PATH);
    }

    /** Whether a query, without its question mark and not decoded yet, is one. */
    public static boolean isQuery(String query) {
        return consistsOf(query, IN_QUERY);
    }

    private static boolean consistsOf(String text, String marks) {
        var encoded = ByteBuffer.allocate(text.length() / 3);
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '%') {
                var octet = octet(text, i);
                if (octet <= 0) {
                    return false;
                }
                encoded.put((byte) octet);
                i += 2;
            } else if (!isText(encoded) || !isAlphanumeric(letter) && marks.indexOf(letter) < 0) {
                return false;
            }
        }
        return isText(encoded);
    }

    /** The octet that is encoded there; -1 when none is. */
    private static int octet(String text, int at) {
        if (at + 2 >= text.length()) {
            return -1;
        }
        var high = digit(text.charAt(at + 1));
        var low = digit(text.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static int digit(char letter) {
        return letter < 0x80 ? Character.digit(letter, 16) : -1;
    }

    private static boolean isAlphanumeric(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
    }

    /** Whether the octets that stood in a row are UTF-8; forgets them. */
    private static boolean isText(ByteBuffer octets) {
        if (octets.position() == 0) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(octets.flip());
            octets.clear();
            return true;
        } catch (CharacterCodingException foreign) {
            return false;
        }
    }
}
