package app.beep.messaging.messages.boundary;

import app.beep.messaging.messages.control.Outcome;
import app.beep.messaging.messages.control.Posting;
import app.beep.messaging.messages.entity.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One commit for a group of posts: when it returns, all of them are durable. */
@ApplicationScoped
public class GroupTransaction {
    @Inject
    Posting posting;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Map<UUID, Outcome> commit(List<Post> posts) {
        return posting.store(posts);
    }
}
