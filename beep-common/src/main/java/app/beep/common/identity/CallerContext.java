package app.beep.common.identity;

import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, for JAX-RS: the principal is the verified token, the roles are its {@code groups}. */
record CallerContext(JsonWebToken token, boolean secure) implements SecurityContext {

    @Override
    public JsonWebToken getUserPrincipal() {
        return token;
    }

    @Override
    public boolean isUserInRole(String role) {
        return token.getGroups().contains(role);
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getAuthenticationScheme() {
        return "MP-JWT";
    }
}
