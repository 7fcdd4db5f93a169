package app.beep.common.authorization;

import app.beep.common.authorization.Permify.BulkCheck;
import app.beep.common.authorization.Permify.Check;
import app.beep.common.authorization.Permify.CheckItem;
import app.beep.common.authorization.Permify.CheckMetadata;
import app.beep.common.authorization.Permify.Decision;
import app.beep.common.authorization.Permify.Lookup;
import app.beep.common.authorization.Permify.LookupSubject;
import app.beep.common.authorization.Permify.SubjectReference;
import app.beep.common.authorization.Relationship.Entity;
import app.beep.common.authorization.Relationship.Subject;
import app.beep.common.problem.ProblemException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Decisions of Permify. One is remembered for 5 s at most, and only while the server's access version is the one it
 * was made under; a decision during which the version changed is not remembered at all.
 */
@ApplicationScoped
public class Permissions {
    private static final int LARGEST_PAGE = 100;

    @Inject
    @RestClient
    Permify permify;

    @Inject
    AccessVersions versions;

    private final Cache<Question, Remembered> remembered = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    private record Question(UUID user, Resource resource, String permission) {}

    private record Remembered(boolean allowed, long version) {}

    /** An answer with the access version it holds for. */
    public record Answer(boolean allowed, long accessVersion) {}

    /** @throws ProblemException 503 when Permify cannot be asked */
    public boolean allows(UUID user, Resource resource, String permission) {
        return answer(user, resource, permission).allowed();
    }

    /** @throws ProblemException 503 when Permify cannot be asked */
    public Answer answer(UUID user, Resource resource, String permission) {
        var question = new Question(user, resource, permission);
        var version = versions.of(resource.serverId());
        var known = remembered.getIfPresent(question);
        if (known != null && known.version() == version) {
            return new Answer(known.allowed(), version);
        }
        var allowed = ask(() ->
                        permify.check(new Check(CheckMetadata.NEWEST, entity(resource), permission, subject(user))))
                .allowed();
        if (versions.of(resource.serverId()) == version) {
            remembered.put(question, new Remembered(allowed, version));
        }
        return new Answer(allowed, version);
    }

    /** Those of the resources for which the user has the permission, asked in one call and not remembered. */
    public List<Resource> allowedOf(UUID user, List<Resource> resources, String permission) {
        if (resources.isEmpty()) {
            return List.of();
        }
        var allowed = new ArrayList<Resource>();
        for (int from = 0; from < resources.size(); from += 100) {
            var part = resources.subList(from, Math.min(from + 100, resources.size()));
            var items = part.stream()
                    .map(resource -> new CheckItem(entity(resource), permission, subject(user)))
                    .toList();
            List<Decision> decisions = ask(() -> permify.bulkCheck(new BulkCheck(CheckMetadata.NEWEST, items)))
                    .results();
            for (int i = 0; i < part.size(); i++) {
                if (decisions.get(i).allowed()) {
                    allowed.add(part.get(i));
                }
            }
        }
        return allowed;
    }

    /**
     * The ids of everything of a type for which the user has the permission, asked now and not remembered.
     *
     * @param most more are not asked for
     */
    public List<UUID> lookUp(UUID user, String type, String permission, int most) {
        return everyPage(
                most,
                token -> permify.lookupEntity(
                        new Lookup(CheckMetadata.NEWEST, type, permission, subject(user), LARGEST_PAGE, token)));
    }

    /**
     * The users who have the permission for the resource, asked now and not remembered.
     *
     * @param most more are not asked for
     */
    public List<UUID> usersWith(Resource resource, String permission, int most) {
        return everyPage(
                most,
                token -> permify.lookupSubject(new LookupSubject(
                        CheckMetadata.NEWEST,
                        entity(resource),
                        permission,
                        SubjectReference.USER,
                        LARGEST_PAGE,
                        token)));
    }

    private static List<UUID> everyPage(int most, Function<String, Permify.Found> look) {
        var found = new ArrayList<UUID>();
        var next = "";
        do {
            var token = next;
            var page = ask(() -> look.apply(token));
            page.ids().forEach(id -> found.add(UUID.fromString(id)));
            next = Objects.requireNonNullElse(page.continuousToken(), "");
        } while (!next.isEmpty() && found.size() < most);
        return found;
    }

    private static Entity entity(Resource resource) {
        return new Entity(resource.type(), resource.id().toString());
    }

    private static Subject subject(UUID user) {
        return new Subject("user", user.toString(), "");
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException | WebApplicationException | FaultToleranceException unknown) {
            throw ProblemException.unavailable("Authorization");
        }
    }
}
