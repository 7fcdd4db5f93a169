package app.beep.users.tokens;

import app.beep.common.profile.WithoutProfile;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** MicroProfile JWT's programming model, as a resource uses it. */
@Path("/only-in-tests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {
    @Inject
    JsonWebToken token;

    @Inject
    @Claim("sub")
    String subject;

    @Inject
    @Claim(standard = Claims.groups)
    Set<String> groups;

    @Inject
    @Claim(standard = Claims.exp)
    Long expires;

    @Inject
    @Claim("nickname")
    Optional<String> nickname;

    @GET
    @WithoutProfile
    @Path("/me")
    public JsonObject me(@Context SecurityContext security) {
        return Json.createObjectBuilder()
                .add("token", token.getSubject())
                .add("principal", ((JsonWebToken) security.getUserPrincipal()).getSubject())
                .add("subject", subject)
                .add("groups", String.join(",", groups))
                .add("sameExpiry", expires == token.getExpirationTime())
                .add("nickname", nickname.orElse("none"))
                .add("admin", security.isUserInRole("admin"))
                .build();
    }

    @GET
    @WithoutProfile
    @Path("/administration")
    @RolesAllowed("admin")
    public JsonObject administration() {
        return JsonObject.EMPTY_JSON_OBJECT;
    }

    @GET
    @WithoutProfile
    @Path("/open")
    @PermitAll
    public JsonObject open() {
        return Json.createObjectBuilder()
                .add("anonymous", token.getName() == null)
                .build();
    }

    @GET
    @WithoutProfile
    @Path("/closed")
    @DenyAll
    public JsonObject closed() {
        return JsonObject.EMPTY_JSON_OBJECT;
    }
}
