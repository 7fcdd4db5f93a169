package app.beep.common.names;

import java.text.Normalizer;

/** Names of servers and channels before they are checked: one way to write each letter (NFC). */
public final class CommunityNames {
    private CommunityNames() {}

    /** The name in normal form; an absent one stays absent, for validation to refuse. */
    @SuppressWarnings("NullAway") // a request's member may be absent until it has been validated
    public static String normal(String name) {
        return name == null ? null : Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
