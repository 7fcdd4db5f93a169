package app.beep.local.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The AuthorizationPolicies of the ingress. A request is refused when a DENY rule matches it; other actions are not understood. */
record AccessPolicy(List<Rule> denied) {

    /** A rule matches when one of its sources and one of its operations do; an absent list matches everything. */
    record Rule(List<Source> sources, List<Operation> operations) {
        boolean matches(String principal, String method, String path) {
            return (sources.isEmpty() || sources.stream().anyMatch(source -> source.matches(principal)))
                    && (operations.isEmpty()
                            || operations.stream().anyMatch(operation -> operation.matches(method, path)));
        }
    }

    record Source(List<PathPattern> principals, List<PathPattern> notPrincipals) {
        boolean matches(String principal) {
            return included(principals, principal) && excluded(notPrincipals, principal);
        }
    }

    record Operation(
            List<PathPattern> paths,
            List<PathPattern> notPaths,
            List<PathPattern> methods,
            List<PathPattern> notMethods) {
        boolean matches(String method, String path) {
            return included(paths, path)
                    && excluded(notPaths, path)
                    && included(methods, method)
                    && excluded(notMethods, method);
        }
    }

    /** @throws IllegalArgumentException when the file says something that is not understood here */
    static AccessPolicy read(Path file) throws IOException {
        var denied = new ArrayList<Rule>();
        for (var spec : Manifest.specs(file, "AuthorizationPolicy")) {
            if (!spec.only("selector", "action", "rules").text("action").equals("DENY")) {
                throw new IllegalArgumentException(spec.place() + ".action: only DENY is understood");
            }
            spec.list("rules").forEach(rule -> denied.add(rule(rule)));
        }
        return new AccessPolicy(List.copyOf(denied));
    }

    /** @param principal issuer/subject of a valid token, empty without one */
    boolean denies(String principal, String method, String path) {
        return denied.stream().anyMatch(rule -> rule.matches(principal, method, path));
    }

    private static Rule rule(Manifest rule) {
        rule.only("from", "to");
        return new Rule(
                rule.list("from").stream()
                        .map(from -> from.only("source").at("source").only("requestPrincipals", "notRequestPrincipals"))
                        .map(from ->
                                new Source(patterns(from, "requestPrincipals"), patterns(from, "notRequestPrincipals")))
                        .toList(),
                rule.list("to").stream()
                        .map(to ->
                                to.only("operation").at("operation").only("paths", "notPaths", "methods", "notMethods"))
                        .map(to -> new Operation(
                                patterns(to, "paths"),
                                patterns(to, "notPaths"),
                                patterns(to, "methods"),
                                patterns(to, "notMethods")))
                        .toList());
    }

    private static List<PathPattern> patterns(Manifest from, String member) {
        return from.texts(member).stream().map(PathPattern::of).toList();
    }

    private static boolean included(List<PathPattern> patterns, String value) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.test(value));
    }

    private static boolean excluded(List<PathPattern> patterns, String value) {
        return patterns.stream().noneMatch(pattern -> pattern.test(value));
    }
}
