package app.beep.auth.peers;

import org.jspecify.annotations.Nullable;

/** What a client got from the log-in page, with what proves that it is the same client (PKCE). */
public record AuthorizationCode(
        String client,
        String code,
        @Nullable String redirectUri,
        @Nullable String codeVerifier) {

    /** Never the code itself. */
    @Override
    public String toString() {
        return "AuthorizationCode[client=" + client + "]";
    }
}
