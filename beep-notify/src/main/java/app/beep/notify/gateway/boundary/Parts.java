package app.beep.notify.gateway.boundary;

import org.jspecify.annotations.Nullable;

/** A message that comes in parts, bounded: what is longer is no message. For one thread at a time. */
final class Parts {
    private final int most;
    private final StringBuilder parts = new StringBuilder();

    /** @param most characters of a message */
    Parts(int most) {
        this.most = most;
    }

    /**
     * The whole message with its last part, null before.
     *
     * @throws IllegalArgumentException when it gets too long
     */
    @Nullable
    String add(String part, boolean last) {
        if (parts.length() + part.length() > most) {
            parts.setLength(0);
            throw new IllegalArgumentException("a message of more than " + most + " characters");
        }
        if (last && parts.isEmpty()) {
            return part;
        }
        parts.append(part);
        if (!last) {
            return null;
        }
        var whole = parts.toString();
        parts.setLength(0);
        return whole;
    }
}
