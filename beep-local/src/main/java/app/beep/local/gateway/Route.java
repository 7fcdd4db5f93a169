package app.beep.local.gateway;

import java.time.Duration;
import java.util.List;

/**
 * One entry of a VirtualService.
 *
 * @param service the Kubernetes service that answers; empty when the entry answers by itself with {@code status}
 * @param rewritten the path that the service is asked for instead; empty when it is the one that was asked for
 * @param timeout from the end of the request to the end of the answer; zero for none
 * @param retries further attempts when no connection comes about
 * @param removedHeaders of the answer, in lower case
 */
record Route(
        String name,
        List<Match> matches,
        String service,
        int status,
        String rewritten,
        Duration timeout,
        int retries,
        List<String> removedHeaders) {

    record Match(TextMatch method, TextMatch path) {}

    boolean matches(String method, String path) {
        for (var match : matches) {
            if (match.path().test(path) && match.method().test(method)) {
                return true;
            }
        }
        return false;
    }

    /** What the service is asked for: the address as it came in, with another path where the route says so. */
    String onward(String uri) {
        if (rewritten.isEmpty()) {
            return uri;
        }
        int query = uri.indexOf('?');
        return query < 0 ? rewritten : rewritten + uri.substring(query);
    }

    boolean answersItself() {
        return service.isEmpty();
    }

    boolean isMeantToLast() {
        return timeout.isZero();
    }
}
