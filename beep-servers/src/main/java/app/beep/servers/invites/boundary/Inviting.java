package app.beep.servers.invites.boundary;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.problem.ProblemException;
import app.beep.events.catalogue.UserView;
import app.beep.servers.invites.control.Invites;
import app.beep.servers.invites.entity.Invite;
import app.beep.servers.members.boundary.Joining;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes invites and lets people in by them. */
@ApplicationScoped
@Transactional
public class Inviting {
    @Inject
    Invites invites;

    @Inject
    IdempotencyKeys keys;

    @Inject
    Joining joining;

    public Invite create(UUID server, UUID creator, NewInvite request, @Nullable String key) {
        var invite = Invite.to(server, creator, request.maxUses(), request.expiresIn());
        var earlier = keys.claim(creator, key, new IdempotencyKeys.Within(server, request), invite.code());
        if (earlier.isPresent()) {
            return invites.find(earlier.get())
                    .orElseThrow(() -> ProblemException.gone("The invite has been withdrawn."));
        }
        invites.insert(invite);
        return invite;
    }

    /** @throws ProblemException 410 when the invite is over, 409 when the server is full */
    public void accept(Invite invite, UUID user, UserView profile) {
        if (joining.join(invite.serverId(), user, profile) && !invites.use(invite.code())) {
            throw ProblemException.gone("The invite has expired or is used up.");
        }
    }

    public void withdraw(String code) {
        invites.delete(code);
    }
}
