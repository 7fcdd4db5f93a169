package app.beep.tests.fuzz;

import java.util.Optional;
import java.util.Set;

/** Whether an answer is one that may be given. */
final class Judge {
    /** What may be said of a method that nobody documents, or of an address that leads nowhere. */
    private static final Set<Integer> TO_NOBODY = Set.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 431);

    private static final String PROBLEM = "application/problem+json";

    private final Contract contract;

    Judge(Contract contract) {
        this.contract = contract;
    }

    /** The name of the operation that a call is one of. */
    String operation(FuzzRequest request) {
        return contract.operation(request.method(), request.path())
                .map(operation -> request.method().equals("HEAD") ? "HEAD " + operation.path() : operation.name())
                .orElse("none");
    }

    /** What is wrong with the answer, in words. */
    Optional<String> fault(FuzzRequest request, Reply reply) {
        int status = reply.status();
        if (status >= 500) {
            return Optional.of("status " + status);
        }
        var operation = contract.operation(request.method(), request.path());
        if (operation.isPresent() && !operation.get().statuses().contains(status)) {
            return Optional.of("status " + status + " is not documented");
        }
        if (operation.isEmpty() && !TO_NOBODY.contains(status) && !isOptions(request, status)) {
            return Optional.of("status " + status + " for what is not documented");
        }
        if (status == 405 && reply.field("Allow").isEmpty()) {
            return Optional.of("405 without Allow");
        }
        return status < 400 || request.method().equals("HEAD") ? Optional.empty() : faultOfProblem(reply);
    }

    private Optional<String> faultOfProblem(Reply reply) {
        if (!reply.field("Content-Type").startsWith(PROBLEM)) {
            return Optional.of(reply.status() + " is " + reply.field("Content-Type") + ", no problem");
        }
        var problem = reply.json();
        if (!contract.isProblemType(problem.path("type").asText())) {
            return Optional.of("unknown type of problem " + problem.path("type").asText());
        }
        return problem.path("status").asInt() == reply.status()
                ? Optional.empty()
                : Optional.of("the problem says another status");
    }

    private static boolean isOptions(FuzzRequest request, int status) {
        return request.method().equals("OPTIONS") && (status == 200 || status == 204);
    }
}
