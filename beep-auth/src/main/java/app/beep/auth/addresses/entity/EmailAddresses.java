package app.beep.auth.addresses.entity;

import java.net.IDN;

/** One way to write each e-mail address. */
public final class EmailAddresses {
    private EmailAddresses() {}

    /**
     * The address with its domain in ASCII, as {@code xn--…} where it is not; what has no such domain stays as it is, for
     * validation to refuse.
     */
    @SuppressWarnings("NullAway") // a request's member may be absent until it has been validated
    public static String inAscii(String address) {
        var at = address == null ? -1 : address.lastIndexOf('@');
        if (at < 0 || address.chars().allMatch(letter -> letter < 0x80)) {
            return address;
        }
        try {
            return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException none) {
            return address;
        }
    }
}
