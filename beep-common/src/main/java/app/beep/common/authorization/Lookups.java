package app.beep.common.authorization;

import app.beep.common.authorization.Permify.CheckMetadata;
import app.beep.common.authorization.Permify.Lookup;
import app.beep.common.authorization.Permify.LookupSubject;
import app.beep.common.authorization.Permify.SubjectReference;
import app.beep.common.ids.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * What, or who, a permission holds for: asked of Permify now and not remembered, so never in the path of a request that
 * repeats. Each method throws a 503 problem when Permify cannot be asked.
 */
@ApplicationScoped
public class Lookups {
    private static final int LARGEST_PAGE = 100;

    /** A server's members and one more: real Permify loses people between the pages of this question. */
    private static final int EVERYBODY = 1_001;

    @Inject
    @RestClient
    Permify permify;

    @Inject
    AccessVersions versions;

    /**
     * The ids of everything of a type for which the user has the permission.
     *
     * @param most more are not asked for
     */
    public List<UUID> resourcesOf(UserId user, String type, String permission, int most) {
        return everyPage(
                most,
                token -> permify.lookupEntity(new Lookup(
                        CheckMetadata.NEWEST, type, permission, Wording.subject(user), LARGEST_PAGE, token)));
    }

    /**
     * The users who have the permission for the resource.
     *
     * @param most more are not asked for
     */
    public List<UserId> usersWith(Resource resource, String permission, int most) {
        var metadata = CheckMetadata.of(versions.of(resource.serverId()));
        return everyPage(
                        most,
                        token -> permify.lookupSubject(new LookupSubject(
                                metadata,
                                Wording.entity(resource),
                                permission,
                                SubjectReference.USER,
                                EVERYBODY,
                                token)))
                .stream()
                .map(UserId::new)
                .toList();
    }

    private static List<UUID> everyPage(int most, Function<String, Permify.Found> look) {
        var found = new ArrayList<UUID>();
        var next = "";
        do {
            var token = next;
            var page = Wording.ask(() -> look.apply(token));
            page.ids().forEach(id -> found.add(UUID.fromString(id)));
            next = Objects.requireNonNullElse(page.continuousToken(), "");
        } while (!next.isEmpty() && found.size() < most);
        return found;
    }
}
