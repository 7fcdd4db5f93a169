package app.beep.tests.fuzz;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes calls of operations: a third as documented, the others with one or two things that are not right. */
final class CallMaker {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE", "TRACE", "FROB", "PROPFIND");
    private static final List<String> NO_TOKENS = List.of(
            "", "Bearer", "Bearer ", "Bearer none", "Basic Zm9vOmJhcg==", "Bearer a.b.c", "Bearer é", "bearer  x y");

    private final World world;
    private final RandomGenerator random;
    private final Bodies bodies;
    private final Addresses addresses;

    CallMaker(World world, RandomGenerator random) {
        this.world = world;
        this.random = random;
        bodies = new Bodies(random);
        addresses = new Addresses(random);
    }

    FuzzRequest make(Operation operation) {
        var club = world.club(random);
        var values = new Values(world, club, random);
        var wrong = random.nextInt(9);
        var request = new FuzzRequest.Builder().from(address());
        identify(request, club, wrong == 0);
        bodies.addTo(request, operation, values, wrong == 1 || wrong == 2);
        operation.parameters("header").forEach(parameter -> addField(request, parameter, values));
        if (wrong == 3 || wrong == 4) {
            OddFields.addTo(request, random);
            OddFields.addTo(request, random);
        }
        var method = wrong == 5 && random.nextInt(3) == 0 ? Oddities.pick(METHODS, random) : operation.method();
        return request.at(method, addresses.of(operation, values, wrong == 5 || wrong == 6));
    }

    /** Addresses of this machine are many: what an address may do is not what is looked for. */
    private String address() {
        return "127.7." + random.nextInt(250) + "." + (1 + random.nextInt(250));
    }

    private void identify(FuzzRequest.Builder request, Club club, boolean wrongly) {
        if (!wrongly) {
            var callers = random.nextInt(10) == 0 ? world.club(random) : club;
            request.by(callers, callers.somebody(random).session().accessToken());
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> request.without("Authorization");
            case 1 -> bear(request, "ended");
            case 2 -> bear(request, "newcomer");
            case 3 -> bear(request, "service");
            default -> request.with("Authorization", Oddities.pick(NO_TOKENS, random));
        }
    }

    private void bear(FuzzRequest.Builder request, String whose) {
        request.with("Authorization", "Bearer " + Objects.requireNonNull(world.recall(whose, random)));
    }

    private void addField(FuzzRequest.Builder request, Operation.Parameter parameter, Values values) {
        if (random.nextInt(4) != 0) {
            return;
        }
        request.with(
                parameter.name(),
                switch (parameter.name()) {
                    case "Idempotency-Key" -> key();
                    case "If-None-Match", "If-Match" ->
                        Objects.requireNonNullElse(world.recall("ETag", random), "\"1\"");
                    case "Range" -> "bytes=0-" + random.nextInt(3000);
                    default -> values.text(parameter.name(), parameter.schema());
                });
    }

    private String key() {
        return random.nextInt(3) == 0
                ? "key-" + random.nextInt(10)
                : new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
