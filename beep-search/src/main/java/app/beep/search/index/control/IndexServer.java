package app.beep.search.index.control;

import app.beep.common.json.JsonBinding;
import app.beep.common.peers.Tolerance;
import app.beep.common.settings.Setting;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jsonb.JsonbJsonpMapper;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.http.HttpHost;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.elasticsearch.client.RestClient;

/** Elasticsearch. Whatever says that it is down or not ready is an {@link IndexUnavailable}. */
@ApplicationScoped
public class IndexServer {
    private static final Logger LOG = Logger.getLogger(IndexServer.class.getName());
    private static final int CONNECT_MILLIS = 500;
    private static final int ANSWER_MILLIS = 10_000;
    private static final int CONNECTIONS = 40;

    @Inject
    @ConfigProperty(name = "beep.elasticsearch.url")
    @Setting("Where Elasticsearch is")
    String url;

    @Inject
    @ConfigProperty(name = "beep.elasticsearch.user")
    @Setting("The user that it asks for, if any")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "beep.elasticsearch.password")
    @Setting("The password that it asks for, if any")
    Optional<String> password;

    private RestClient http;
    private ElasticsearchClient client;

    /** A question to Elasticsearch, or something to tell it. */
    @FunctionalInterface
    public interface Question<T> {
        T ask(ElasticsearchClient client) throws IOException;
    }

    @PostConstruct
    void connect() {
        var credentials = new BasicCredentialsProvider();
        user.ifPresent(name ->
                credentials.setCredentials(AuthScope.ANY, new UsernamePasswordCredentials(name, password.orElse(""))));
        http = RestClient.builder(HttpHost.create(url))
                .setRequestConfigCallback(
                        timeouts -> timeouts.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS))
                .setHttpClientConfigCallback(pool -> pool.setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .setDefaultCredentialsProvider(credentials))
                .build();
        client = new ElasticsearchClient(new RestClientTransport(
                http, new JsonbJsonpMapper(JsonProvider.provider(), new JsonBinding().getContext(Object.class))));
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }

    /** Asks on behalf of a person who waits: 3 s at most, and not at all while Elasticsearch keeps failing. */
    @Timeout(Tolerance.SEARCH_MILLIS)
    @Bulkhead(Tolerance.AT_ONCE)
    @CircuitBreaker(
            requestVolumeThreshold = Tolerance.RARE_JUDGED_BY,
            delay = Tolerance.PAUSE_MILLIS,
            failOn = {IndexUnavailable.class, TimeoutException.class})
    public <T> T ask(Question<T> question) {
        return tell(question);
    }

    /**
     * Does a piece of background work, 10 s at most.
     *
     * @throws ElasticsearchException when Elasticsearch refuses the request itself
     */
    public <T> T tell(Question<T> work) {
        try {
            return work.ask(client);
        } catch (ElasticsearchException refused) {
            if (refused.status() >= 500 || refused.status() == 429 || isWithoutIndex(refused)) {
                LOG.log(Level.FINE, "Elasticsearch is not ready", refused);
                throw new IndexUnavailable();
            }
            throw refused;
        } catch (TransportException unreadable) {
            LOG.log(Level.FINE, "Elasticsearch answers something else", unreadable);
            throw new IndexUnavailable();
        } catch (IOException down) {
            LOG.log(Level.FINE, "Elasticsearch does not answer", down);
            throw new IndexUnavailable();
        }
    }

    private static boolean isWithoutIndex(ElasticsearchException refused) {
        return refused.status() == 404
                && "index_not_found_exception".equals(refused.error().type());
    }
}
