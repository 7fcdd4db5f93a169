package app.beep.auth.peers.control;

import app.beep.auth.peers.AuthorizationCode;
import app.beep.auth.peers.OpenIdTokens;
import app.beep.auth.peers.entity.RefreshToken;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.common.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Form;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Gets tokens from Keycloak for people. Every method throws 503 when Keycloak is down. */
@ApplicationScoped
public class KeycloakTokens {
    private static final String LOGIN_CLIENT = "beep-login";

    @Inject
    @RestClient
    TokenEndpoint endpoint;

    @Inject
    KeycloakPlaces places;

    @Inject
    @ConfigProperty(name = "beep.login.client.secret")
    @Setting("Secret of the Keycloak client beep-login, which logs people in by password")
    String loginSecret;

    /** @throws KeycloakRefused when the credentials are wrong */
    public OpenIdTokens byPassword(String email, String password, @Nullable String totp) {
        var form = asLoginClient(new Form()
                .param("grant_type", "password")
                .param("username", email)
                .param("password", password));
        if (totp != null) {
            form.param("totp", totp);
        }
        return reach(() -> places.toLogIn(() -> endpoint.logIn(form)));
    }

    /** @throws KeycloakRefused when it is not good, or not for this client */
    public OpenIdTokens byCode(AuthorizationCode code) {
        var form = new Form()
                .param("grant_type", "authorization_code")
                .param("client_id", code.client())
                .param("code", code.code());
        if (code.redirectUri() != null) {
            form.param("redirect_uri", code.redirectUri());
        }
        if (code.codeVerifier() != null) {
            form.param("code_verifier", code.codeVerifier());
        }
        return reach(() -> places.toRefresh(() -> endpoint.exchange(form)));
    }

    /**
     * Exchanges a refresh token in the name of the client it was given to.
     *
     * @throws KeycloakRefused when it is not good any more
     */
    public OpenIdTokens byRefreshToken(RefreshToken token) {
        var form = new Form().param("grant_type", "refresh_token").param("refresh_token", token.value());
        var inItsName = token.isOfPublicClient() ? form.param("client_id", token.client()) : asLoginClient(form);
        return reach(() -> places.toRefresh(() -> endpoint.refresh(inItsName)));
    }

    /** Whether the refresh token is good, and the user's: only then its session is theirs to end. */
    public boolean belongsTo(UserId user, RefreshToken token) {
        var form = asLoginClient(new Form().param("token", token.value()).param("token_type_hint", "refresh_token"));
        var answer = reach(() -> places.toRefresh(() -> endpoint.introspect(form)));
        return answer.active()
                && Optional.ofNullable(answer.sub()).equals(Optional.of(user.toString()))
                && Optional.ofNullable(answer.sid()).equals(Optional.of(token.sessionId()));
    }

    private Form asLoginClient(Form form) {
        return form.param("client_id", LOGIN_CLIENT).param("client_secret", loginSecret);
    }

    private static <T> T reach(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException down) {
            throw ProblemException.unavailable("The identity provider");
        }
    }
}
