package app.beep.common.authorization;

/**
 * How far Permify has come with a server: the version of its access rules, and the snap token of the write that led to it. A
 * question about the server that carries the token is answered as of that write or later.
 */
public record AccessState(AccessVersion version, String snapToken) {
    /** Of a server that is not there: nobody may do anything in it. */
    public static final AccessState NOTHING = new AccessState(new AccessVersion(0, 0), "");

    /** {@code 12.3 <token>}. */
    public String text() {
        return version + " " + snapToken;
    }

    /** @throws IllegalArgumentException when it is not written as {@link #text} does */
    public static AccessState read(String text) {
        var blank = text.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("not an access state");
        }
        return new AccessState(AccessVersion.of(text.substring(0, blank)), text.substring(blank + 1));
    }
}
