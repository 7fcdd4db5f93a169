package app.beep.local.gateway;

import java.time.Duration;
import java.util.List;

/**
 * One entry of a VirtualService.
 *
 * @param service the Kubernetes service that answers; empty when the entry answers by itself with {@code status}
 * @param timeout from the end of the request to the end of the answer; zero for none
 * @param retries further attempts when no connection comes about
 * @param removedHeaders of the answer, in lower case
 */
record Route(
        String name,
        List<Match> matches,
        String service,
        int status,
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

    boolean answersItself() {
        return service.isEmpty();
    }

    boolean isMeantToLast() {
        return timeout.isZero();
    }
}
