package app.beep.common.work;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/** Counts the calls of every rest client, repetitions too. */
public class CountedCalls implements RestClientListener {

    @Override
    public void onNewClient(Class<?> client, RestClientBuilder builder) {
        var counted = client.getAnnotation(CountedAs.class);
        builder.register(new Counting(counted == null ? Work.PEER : counted.value()));
    }

    private record Counting(Work work) implements ClientRequestFilter {
        @Override
        public void filter(ClientRequestContext request) {
            work.count();
        }
    }
}
