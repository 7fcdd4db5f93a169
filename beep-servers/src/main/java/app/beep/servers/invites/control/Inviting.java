package app.beep.servers.invites.control;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.events.catalogue.UserView;
import app.beep.servers.invites.entity.Invite;
import app.beep.servers.invites.entity.InviteTerms;
import app.beep.servers.members.control.Joining;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

    public Invite create(ServerId server, UserId creator, InviteTerms terms, @Nullable String key) {
        var invite = Invite.to(server, creator, terms);
        var earlier = keys.claim(creator, key, new IdempotencyKeys.Within(server, terms), invite.code());
        if (earlier.isPresent()) {
            return invites.find(earlier.get())
                    .orElseThrow(() -> ProblemException.gone("The invite has been withdrawn."));
        }
        invites.insert(invite);
        return invite;
    }

    /** @throws ProblemException 410 when the invite is over, 409 when the server is full */
    public void accept(Invite invite, UserView user) {
        if (joining.join(invite.serverId(), user) && !invites.use(invite.code())) {
            throw ProblemException.gone("The invite has expired or is used up.");
        }
    }

    public void withdraw(String code) {
        invites.delete(code);
    }
}
