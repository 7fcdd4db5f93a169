package app.beep.servers.peers.control;

import app.beep.common.ids.UserId;
import app.beep.common.problem.PeerRefused;
import app.beep.common.problem.ProblemException;
import app.beep.events.catalogue.UserView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The public profiles of users; somebody whose profile cannot be had is shown by id alone. */
@ApplicationScoped
public class Profiles {
    @Inject
    @RestClient
    UsersApi users;

    /** One person's profile, or the bare id while beep-users is down. */
    public UserView of(UserId id) {
        return of(List.of(id)).getOrDefault(id, UserView.nameless(id));
    }

    /** A profile for each of the ids, at most 100. */
    public Map<UserId, UserView> of(Collection<UserId> ids) {
        var known = ids.isEmpty() ? Map.<UserId, UserView>of() : ask(ids);
        return ids.stream()
                .collect(Collectors.toMap(Function.identity(), id -> known.getOrDefault(id, UserView.nameless(id))));
    }

    private Map<UserId, UserView> ask(Collection<UserId> ids) {
        try {
            return users.byIds(ids.stream().map(UserId::toString).collect(Collectors.joining(","))).items().stream()
                    .collect(Collectors.toMap(UserView::id, Function.identity()));
        } catch (ProcessingException | FaultToleranceException | ProblemException | PeerRefused down) {
            return Map.of();
        }
    }
}
