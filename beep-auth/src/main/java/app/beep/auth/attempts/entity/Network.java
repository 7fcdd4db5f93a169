package app.beep.auth.attempts.entity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom an address belongs to: an IPv4 address by itself, of an IPv6 address the first 64 bits, which one household has. */
public record Network(String value) {
    private static final int HOUSEHOLD_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    /** @param address as text; what is none is taken as it is */
    public static Network of(String address) {
        if (!address.contains(":")) {
            return new Network(address);
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress(); // with a colon it is never looked up
            return bytes.length == IPV6_BYTES
                    ? new Network(HexFormat.of().formatHex(Arrays.copyOf(bytes, HOUSEHOLD_BYTES)))
                    : new Network(InetAddress.getByAddress(bytes).getHostAddress());
        } catch (UnknownHostException none) {
            return new Network(address);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
