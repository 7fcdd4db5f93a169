package app.beep.tests.drills;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Invite;
import app.beep.tests.client.Person;
import app.beep.tests.client.Role;
import app.beep.tests.client.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;

/** A server of the drill: its owner posts to all of its channels, everybody listens. */
final class Club {
    private final Person owner;
    private final Server server;
    private final Role insiders;
    private final Invite invite;
    private final List<Person> people = new ArrayList<>();
    private final List<Channel> channels = new CopyOnWriteArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Talk> talks = new CopyOnWriteArrayList<>();

    private Club(Person owner) {
        this.owner = owner;
        server = owner.createsServer();
        insiders = owner.createsRole(server, "insiders");
        invite = owner.makesInvite(server);
    }

    /** A server with so many connected people, its owner being one of them. */
    static Club founded(Beep beep, int people) {
        var club = new Club(beep.signsUp("owner"));
        var general = club.owner.opensChannel(club.server, "general");
        var joined = new ArrayList<>(List.of(club.owner));
        for (int number = 1; number < people; number++) {
            var member = beep.signsUp("member");
            member.accepts(club.invite);
            joined.add(member);
        }
        club.people.addAll(joined);
        club.channels.add(general);
        return club;
    }

    /** Everybody connects, with a fresh token. */
    void gathers() {
        for (var person : people) {
            person.refreshes();
            memberships.add(new Membership(Participant.start(person, () -> channels)));
        }
        memberships.getFirst().becomesInsider(Right.YES);
        channels.forEach(channel -> memberships.forEach(membership -> membership.sees(channel)));
    }

    Person owner() {
        return owner;
    }

    Server server() {
        return server;
    }

    Role insiders() {
        return insiders;
    }

    Invite invite() {
        return invite;
    }

    /** The owner, who may everything, and then the others. */
    List<Membership> memberships() {
        return memberships;
    }

    List<Participant> participants() {
        return memberships.stream().map(Membership::participant).toList();
    }

    List<Talk> talks() {
        return talks;
    }

    void hasOpened(Channel channel) {
        channels.add(channel);
        memberships.forEach(membership -> membership.sees(channel));
    }

    /** Talk begins in every channel in which there is none yet. */
    void talks(RandomGenerator.SplittableGenerator random) {
        channels.stream().skip(talks.size()).forEach(channel -> talks.add(Talk.start(owner, channel, random.split())));
    }

    void fallsSilent() throws InterruptedException {
        for (var talk : talks) {
            talk.stop();
        }
    }
}
