package app.beep.auth.peers;

/** What a login or a refresh gives; {@code expiresIn} is the access token's life in seconds (R-AUTH-04). */
public record TokenPair(String accessToken, String refreshToken, int expiresIn) {

    /** Never the tokens themselves. */
    @Override
    public String toString() {
        return "TokenPair[expiresIn=" + expiresIn + "]";
    }
}
