package app.beep.auth.attempts.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.beep.auth.attempts.entity.Device;
import app.beep.auth.keyed.control.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Devices that say themselves who has logged in on them, in a text that only this service can write. It proves nothing but
 * that, names nobody, and is good for a year after the last log-in.
 */
@ApplicationScoped
public class KnownDevices {
    public static final Duration REMEMBERED = Duration.ofDays(365);

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,12})\\.([\\w~-]*)\\.([\\w-]{43})");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int NAME_BYTES = 16;

    @Inject
    KeyedHash keyed;

    private final Clock clock = Clock.systemUTC();

    /** A name for the account that somebody wants to log in to; it tells nobody which it is. */
    String nameless(String login) {
        var hash = keyed.of("account", login.strip().toLowerCase(Locale.ROOT));
        return TEXT.encodeToString(Arrays.copyOf(hash, NAME_BYTES));
    }

    /** The device that the text was written for; an unknown one when it is missing, forged or too old. */
    public Device read(@Nullable String text) {
        var parts = FORM.matcher(text == null ? "" : text);
        if (!parts.matches() || !isOurs(parts.group(1) + "." + parts.group(2) + "." + parts.group(3), parts.group(4))) {
            return Device.unknown();
        }
        var since = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
        return clock.instant().isBefore(since.plus(REMEMBERED))
                ? new Device(parts.group(1), since, List.of(parts.group(3).split("~")))
                : Device.unknown();
    }

    /** What the device says from now on, after a log-in on it. */
    public String after(String login, Device device) {
        var known = device.with(nameless(login), clock.instant());
        var said = "%s.%d.%s".formatted(known.id(), known.since().getEpochSecond(), String.join("~", known.accounts()));
        return said + "." + signature(said);
    }

    private boolean isOurs(String said, String signature) {
        return MessageDigest.isEqual(signature(said).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    private String signature(String said) {
        return TEXT.encodeToString(keyed.of("device", said));
    }
}
