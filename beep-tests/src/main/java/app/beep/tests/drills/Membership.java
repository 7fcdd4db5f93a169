package app.beep.tests.drills;

import app.beep.tests.client.Channel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What one participant may do in a club, as far as answers tell. Changed by one thread only. */
final class Membership {
    private final Participant participant;
    private final Map<Channel, Timeline> rights = new ConcurrentHashMap<>();
    private Right member = Right.YES;
    private Right insider = Right.NO;

    Membership(Participant participant) {
        this.participant = participant;
    }

    Participant participant() {
        return participant;
    }

    Right member() {
        return member;
    }

    Right insider() {
        return insider;
    }

    /** A channel is there, and who may read it is settled. */
    void sees(Channel channel) {
        rights.put(channel, new Timeline());
        note();
    }

    void becomesMember(Right right) {
        member = right;
        note();
    }

    void becomesInsider(Right right) {
        insider = right;
        note();
    }

    private void note() {
        rights.forEach((channel, timeline) -> timeline.becomes(channel.restricted() ? member.and(insider) : member));
    }

    Timeline right(Channel channel) {
        return rights.getOrDefault(channel, new Timeline());
    }
}
