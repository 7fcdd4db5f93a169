package app.beep.common.profile;

import app.beep.common.identity.Caller;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * 409 {@code profile-incomplete} for people without a profile, wherever a person's token is needed. Who has one is asked
 * once and remembered. While it cannot be told people are let in: what they may do is decided elsewhere.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
public class ProfileNeeded implements ContainerRequestFilter {
    @Inject
    Caller caller;

    @Inject
    KnownProfiles profiles;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var needed = caller.isPerson() && !resource.getResourceMethod().isAnnotationPresent(WithoutProfile.class);
        if (needed && profiles.lacks(caller.id())) {
            throw incomplete();
        }
    }

    /** What somebody without a profile is told everywhere. */
    public static ProblemException incomplete() {
        return ProblemException.of(ProblemType.PROFILE_INCOMPLETE, "Choose a username first: POST /api/users/me.");
    }
}
