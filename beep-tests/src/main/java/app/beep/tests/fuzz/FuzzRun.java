package app.beep.tests.fuzz;

import app.beep.tests.client.Beep;
import app.beep.tests.client.KeycloakAccounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** So many calls, some at a time, spread evenly over all documented operations. */
public final class FuzzRun {
    private static final int CALLERS = 4;
    private static final int CALLS_OF_A_CLUB = 2_000;
    private static final int CALLS_OF_A_SESSION = 20_000;
    private static final int FIRST_CLUBS = 2;
    private static final Set<Integer> BUSY = Set.of(503, 504);
    private static final int TIMES_AGAIN = 3;

    private final Contract contract;
    private final World world;
    private final Wire wire;
    private final Judge judge;
    private final Harvest harvest;
    private final Findings findings = new Findings();
    private final AtomicInteger begun = new AtomicInteger();

    private FuzzRun(Beep beep, KeycloakAccounts accounts) {
        contract = Contract.read(beep);
        world = new World(beep, accounts);
        wire = new Wire(beep.origin());
        judge = new Judge(contract);
        harvest = new Harvest(world);
    }

    /**
     * Makes the calls, of people and servers of its own.
     *
     * @param seed of what is called; what was created and answered before makes the rest
     */
    public static FuzzRun of(Beep beep, KeycloakAccounts accounts, int calls, long seed) throws InterruptedException {
        var run = new FuzzRun(beep, accounts);
        for (int i = 0; i < FIRST_CLUBS; i++) {
            run.world.foundClub();
        }
        run.world.awaitSearch();
        run.call(calls, new SplittableRandom(seed));
        return run;
    }

    private void call(int calls, SplittableRandom random) throws InterruptedException {
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < CALLERS; i++) {
                var own = random.split();
                all.add(callers.submit(() -> call(calls, own, new CallMaker(world, own))));
            }
            for (var caller : all) {
                caller.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A caller gave up", e.getCause());
        }
    }

    private void call(int calls, SplittableRandom random, CallMaker maker) {
        var operations = contract.operations();
        for (int number = begun.getAndIncrement(); number < calls; number = begun.getAndIncrement()) {
            if (number % CALLS_OF_A_CLUB == CALLS_OF_A_CLUB - 1) {
                world.foundClub();
            }
            if (number % CALLS_OF_A_SESSION == CALLS_OF_A_SESSION - 1) {
                world.renewSessions();
            }
            call(maker.make(operations.get(random.nextInt(operations.size()))));
        }
    }

    private void call(FuzzRequest request) {
        var operation = judge.operation(request);
        try {
            var reply = reply(request);
            findings.answered(operation, reply.status());
            judge.fault(request, reply)
                    .ifPresent(fault -> findings.found(operation, fault, request.asCommand() + " -> " + reply));
            if (reply.status() < 300) {
                harvest.take(request, reply);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException none) {
            findings.answered(operation, 0);
            findings.found(operation, "no answer", request.asCommand() + " -> " + none);
        }
    }

    /** What is busy is asked again, as a client does: only what stays so is a failure. */
    private Reply reply(FuzzRequest request) throws IOException, InterruptedException {
        var reply = wire.send(request);
        for (int again = 0; again < TIMES_AGAIN && BUSY.contains(reply.status()); again++) {
            TimeUnit.SECONDS.sleep(1);
            reply = wire.send(request);
        }
        return reply;
    }

    public Findings findings() {
        return findings;
    }

    /** Statuses that are documented and were not met, by operation: some need a fault of another service, or half a minute. */
    public List<String> notMet() {
        return contract.operations().stream()
                .map(operation -> operation.name() + ": "
                        + operation.statuses().stream()
                                .filter(status ->
                                        !findings.statuses(operation.name()).contains(status))
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")))
                .toList();
    }
}
