package app.beep.notify.gateway.control;

import app.beep.common.authorization.RoleSet;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.notify.gateway.control.Step.Question;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The questions about one server: who may read what, with the heads of the channels that are not followed yet. */
record Looks(ServerId server, Truth truth, Feeds feeds) {

    /**
     * What these people may read.
     *
     * @param known what sets of roles may read, as far as that need not be asked again
     */
    Question at(Set<UserId> people, Map<RoleSet, Set<ChannelId>> known, Consumer<Rights> then) {
        var followed = Set.copyOf(feeds.channels());
        return () -> {
            var rights = truth.rights(server, people, known);
            var unknown = new HashSet<>(rights.channels());
            unknown.removeAll(followed);
            var heads = truth.heads(unknown);
            return () -> {
                feeds.begin(heads);
                then.accept(rights);
            };
        };
    }

    Question atHeads(Set<ChannelId> channels) {
        return () -> {
            var heads = truth.heads(channels);
            return () -> feeds.begin(heads);
        };
    }
}
