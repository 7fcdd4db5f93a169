package app.beep.auth.peers;

import jakarta.json.bind.annotation.JsonbProperty;
import org.jspecify.annotations.Nullable;

/** Tokens as OpenID Connect words them, for clients that speak it themselves (R-AUTH-12). */
public record OpenIdTokens(
        @JsonbProperty("access_token") String accessToken,
        @JsonbProperty("refresh_token") String refreshToken,
        @JsonbProperty("expires_in") int expiresIn,
        @JsonbProperty("refresh_expires_in") int refreshExpiresIn,
        @JsonbProperty("token_type") @Nullable String tokenType,
        @JsonbProperty("id_token") @Nullable String idToken,
        @JsonbProperty("session_state") @Nullable String sessionState,
        @Nullable String scope) {

    /** As the API words them. */
    public TokenPair pair() {
        return new TokenPair(accessToken, refreshToken, expiresIn);
    }

    /** Never the tokens themselves. */
    @Override
    public String toString() {
        return "OpenIdTokens[expiresIn=" + expiresIn + "]";
    }
}
