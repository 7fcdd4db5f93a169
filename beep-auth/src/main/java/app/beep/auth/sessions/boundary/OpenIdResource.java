package app.beep.auth.sessions.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.beep.auth.peers.AuthorizationCode;
import app.beep.auth.peers.OpenIdTokens;
import app.beep.auth.peers.control.KeycloakRefused;
import app.beep.auth.peers.control.KeycloakTokens;
import app.beep.auth.peers.entity.LoginForm;
import app.beep.auth.peers.entity.LoginPage;
import app.beep.auth.peers.entity.RefreshToken;
import app.beep.auth.sessions.control.LoggingInAtPage;
import app.beep.auth.sessions.control.Refreshing;
import app.beep.common.identity.Anonymous;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.common.settings.ServiceSetting;
import app.beep.common.settings.ServiceSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Stands in front of Keycloak where a password or a refresh token can be used: the entry sends here what is posted to its
 * log-in page and to its token endpoint (R-AUTH-09, R-AUTH-12). Everything else of OpenID Connect is Keycloak's own.
 */
@Path("/auth/openid")
@RequestScoped
@Anonymous
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OpenIdResource {
    private static final Set<String> KEYCLOAK_NEEDS = Set.of(
            "cookie",
            "user-agent",
            "accept",
            "accept-language",
            "origin",
            "referer",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto");

    @Inject
    LoggingInAtPage loggingIn;

    @Inject
    Refreshing refreshing;

    @Inject
    KeycloakTokens keycloak;

    @Inject
    ServiceSettings settings;

    @Context
    HttpServletRequest request;

    /** What was filled in at the log-in page; a page says so when one has to wait. */
    @POST
    @Path("/authenticate")
    @Operation(hidden = true)
    public Response authenticate(String form) {
        try {
            var query = request.getQueryString();
            var submitted = loggingIn.submit(
                    new LoginForm(query == null ? "" : query, form, fields()), DeviceCookie.visitor(request));
            var answer = answer(submitted.page());
            submitted
                    .device()
                    .map(device -> DeviceCookie.field(device, settings.get(ServiceSetting.PUBLIC_URL)))
                    .ifPresent(cookie -> answer.header("Set-Cookie", cookie));
            return answer.build();
        } catch (ProblemException refused) {
            if (refused.problem().type() != ProblemType.TOO_MANY_FAILED_LOGINS) {
                throw refused;
            }
            return WaitPage.of(refused.problem(), request.getLocales());
        }
    }

    /**
     * The content type goes by its own way: as a field like others it is not seen. The page goes as bytes: RESTEasy escapes every
     * text of HTML that comes with a 400.
     */
    private static Response.ResponseBuilder answer(LoginPage page) {
        var answer = Response.status(page.status())
                .entity(page.text().getBytes(UTF_8))
                .type("text/html;charset=UTF-8");
        page.fields().forEach((name, values) -> {
            if (name.equals("content-type")) {
                answer.type(values.getFirst());
            } else {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer;
    }

    private Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        for (var name : KEYCLOAK_NEEDS) {
            var value = request.getHeader(name);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    /** OAuth's token endpoint for clients that keep no secret: codes and refresh tokens, never passwords. */
    @POST
    @Path("/token")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response token(MultivaluedMap<String, String> form) {
        var client = form.getFirst("client_id");
        if (client == null || !RefreshToken.PUBLIC_CLIENTS.contains(client)) {
            return OAuthError.INVALID_CLIENT.answer();
        }
        return switch (String.valueOf(form.getFirst("grant_type"))) {
            case "authorization_code" -> exchange(client, form);
            case "refresh_token" -> refresh(client, form.getFirst("refresh_token"));
            default -> OAuthError.UNSUPPORTED_GRANT_TYPE.answer();
        };
    }

    private Response exchange(String client, MultivaluedMap<String, String> form) {
        var code = form.getFirst("code");
        if (code == null) {
            return OAuthError.INVALID_REQUEST.answer();
        }
        try {
            return answer(keycloak.byCode(new AuthorizationCode(
                    client, code, form.getFirst("redirect_uri"), form.getFirst("code_verifier"))));
        } catch (KeycloakRefused refused) {
            return OAuthError.INVALID_GRANT.answer();
        }
    }

    private Response refresh(String client, @Nullable String value) {
        if (value == null) {
            return OAuthError.INVALID_REQUEST.answer();
        }
        var isTheClients = RefreshToken.read(value)
                .filter(token -> token.client().equals(client))
                .isPresent();
        try {
            return isTheClients ? answer(refreshing.refresh(value)) : OAuthError.INVALID_GRANT.answer();
        } catch (ProblemException refused) {
            if (refused.problem().type() != ProblemType.NOT_AUTHENTICATED) {
                throw refused;
            }
            return OAuthError.INVALID_GRANT.answer();
        }
    }

    private static Response answer(OpenIdTokens tokens) {
        return Response.ok(tokens).header("Cache-Control", "no-store").build();
    }
}
