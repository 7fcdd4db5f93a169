package app.beep.common.authorization;

/**
 * The version of who may do what in a server, a pair: beep-servers raises the first number with every change of members and
 * roles, beep-channels the second with every change of a channel's access. Neither ever falls.
 */
public record AccessVersion(long server, long channels) {

    /** Whether whoever knows this version knows everything that happened under the other. */
    public boolean covers(AccessVersion other) {
        return server >= other.server && channels >= other.channels;
    }

    /** The higher of each number. */
    public AccessVersion and(AccessVersion other) {
        return new AccessVersion(Math.max(server, other.server), Math.max(channels, other.channels));
    }

    /** {@code 12.3}. */
    @Override
    public String toString() {
        return server + "." + channels;
    }

    /** @throws IllegalArgumentException when it is not written as {@link #toString} does */
    public static AccessVersion of(String text) {
        var dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("not an access version");
        }
        return new AccessVersion(Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
    }
}
