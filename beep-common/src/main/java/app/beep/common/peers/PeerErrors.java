package app.beep.common.peers;

import app.beep.common.problem.PeerRefused;
import app.beep.common.problem.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * For {@code @RegisterProvider} on a rest client: a peer's 4xx is a {@link PeerRefused} for the caller to interpret, a
 * peer's 5xx is a 503 of ours and counts for the circuit breaker.
 */
public class PeerErrors implements ResponseExceptionMapper<RuntimeException> {

    @Override
    public RuntimeException toThrowable(Response response) {
        var status = response.getStatus();
        return status >= 500
                ? ProblemException.unavailable("A service that this request needs")
                : new PeerRefused(status);
    }

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }
}
