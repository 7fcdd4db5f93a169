package app.beep.common.authorization;

import app.beep.common.authorization.Permify.CheckMetadata;
import app.beep.common.authorization.Permify.LookupSubject;
import app.beep.common.authorization.Permify.SubjectReference;
import app.beep.common.ids.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Whom a permission is held by: asked of Permify now and not remembered, so never in the path of a request that
 * repeats. Each method throws a 503 problem when Permify cannot be asked.
 */
@ApplicationScoped
public class Lookups {
    /** A server's members and one more: real Permify loses people between the pages of this question. */
    private static final int EVERYBODY = 1_001;

    @Inject
    @RestClient
    Permify permify;

    @Inject
    AccessVersions versions;

    /**
     * The users who have the permission for the resource.
     *
     * @param most more are not asked for
     */
    public List<UserId> usersWith(Resource resource, String permission, int most) {
        var metadata = CheckMetadata.of(versions.of(resource.serverId()));
        var found = new ArrayList<UserId>();
        var next = "";
        do {
            var question = new LookupSubject(
                    metadata, Wording.entity(resource), permission, SubjectReference.USER, EVERYBODY, next);
            var page = Wording.ask(() -> permify.lookupSubject(question));
            page.ids().forEach(id -> found.add(UserId.of(id)));
            next = Objects.requireNonNullElse(page.continuousToken(), "");
        } while (!next.isEmpty() && found.size() < most);
        return found;
    }
}
