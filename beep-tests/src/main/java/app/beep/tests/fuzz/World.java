package app.beep.tests.fuzz;

import app.beep.tests.client.Beep;
import app.beep.tests.client.KeycloakAccounts;
import app.beep.tests.client.Person;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Everybody and everything that calls can name. For several threads. */
final class World {
    private static final int MOST_CLUBS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE_MILLIS = 200;

    private final Beep beep;
    private final KeycloakAccounts accounts;
    private final Deque<Club> clubs = new ArrayDeque<>();
    private final Map<String, Club> clubOf = new ConcurrentHashMap<>();
    private final Map<String, Bag> everywhere = new ConcurrentHashMap<>();

    World(Beep beep, KeycloakAccounts accounts) {
        this.beep = beep;
        this.accounts = accounts;
    }

    /**
     * Four new people: an owner, one with a role, a member, and a stranger; beside them somebody whose session has ended,
     * somebody who has no profile yet, and a service.
     */
    void foundClub() {
        var owner = beep.signsUp("fuzz");
        var server = owner.createsServer();
        var helper = beep.signsUp("fuzz");
        var member = beep.signsUp("fuzz");
        var stranger = beep.signsUp("fuzz");
        for (var joining : List.of(helper, member)) {
            joining.post("/invites/" + owner.makesInvite(server).code() + "/accept", Map.of())
                    .expect(204);
        }
        owner.gives(owner.createsRole(server, "helper", "manage_roles", "invite", "kick", "moderate"), helper);
        var club = new Club(List.of(owner, helper, member, stranger));
        club.people().forEach(person -> remember("email", person.email()));
        club.people().forEach(person -> remember("username", person.username()));
        settle(club, "ServerId", server.id().toString());
        settle(club, "ChannelId", owner.opensChannel(server, "general").id().toString());
        owner.roles(server).forEach(role -> club.add("RoleId", role.id().toString()));
        endASession(stranger);
        remember("newcomer", newcomersToken());
        remember("service", accounts.serviceToken());
        synchronized (clubs) {
            clubs.addFirst(club);
            if (clubs.size() > MOST_CLUBS) {
                clubs.removeLast();
            }
        }
    }

    private void endASession(Person somebody) {
        remember("ended", somebody.logsIn().accessToken());
        somebody.logsOut();
        somebody.logsIn();
    }

    private String newcomersToken() {
        return beep.post("/auth/login", Map.of("email", accounts.create(), "password", Person.PASSWORD))
                .expect(200)
                .json()
                .path("accessToken")
                .asText();
    }

    /** The index is made when the platform has started; until then a search is a 503, rightly. */
    void awaitSearch() throws InterruptedException {
        var somebody = clubs.getFirst().people().getFirst();
        var latest = System.nanoTime() + PATIENCE.toNanos();
        while (somebody.get("/search?q=a").send().status() != 200) {
            if (System.nanoTime() > latest) {
                throw new IllegalStateException("Search does not begin to work");
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    Club club(RandomGenerator random) {
        synchronized (clubs) {
            return new ArrayList<>(clubs).get(random.nextInt(clubs.size()));
        }
    }

    /** Everybody gets new tokens, because the old ones end after a while. */
    void renewSessions() {
        List<Club> all;
        synchronized (clubs) {
            all = List.copyOf(clubs);
        }
        all.forEach(club -> club.people().forEach(Person::logsIn));
    }

    /** The server or channel belongs to the club from now on. */
    void settle(Club club, String kind, String id) {
        clubOf.put(id, club);
        club.add(kind, id);
    }

    @Nullable
    Club clubOf(String id) {
        return clubOf.get(id);
    }

    void remember(String kind, String value) {
        everywhere.computeIfAbsent(kind, any -> new Bag()).add(value);
    }

    @Nullable
    String recall(String kind, RandomGenerator random) {
        var known = everywhere.get(kind);
        return known == null ? null : known.any(random);
    }

    /** An id of the kind: the club's own mostly, else another club's, somebody else's, or nobody's. */
    String id(Club club, String kind, RandomGenerator random) {
        var found = switch (random.nextInt(24)) {
            case 0 -> club(random).any(kind, random);
            case 1 -> recall(kind, random);
            case 2 -> new UUID(random.nextLong(), random.nextLong()).toString();
            case 3 -> club.any(random.nextBoolean() ? "ChannelId" : "UserId", random);
            default -> club.any(kind, random);
        };
        return found == null ? new UUID(random.nextLong(), random.nextLong()).toString() : found;
    }
}
