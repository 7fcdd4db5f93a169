package app.beep.auth.peers.control;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.spi.ResteasyClientProvider;

/**
 * Runs Keycloak's admin client on the server's own JAX-RS client, which is RESTEasy too: a second RESTEasy in the WAR
 * does not link. Proxies are made by a method that only RESTEasy's target has, hence the reflection.
 */
public class KeycloakOnLiberty implements ResteasyClientProvider {
    @Override
    public Client newRestEasyClient(Object messageHandler, @Nullable SSLContext ssl, boolean disableTrustManager) {
        var builder =
                ClientBuilder.newBuilder().connectTimeout(1, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS);
        if (ssl != null) {
            builder.sslContext(ssl);
        }
        return builder.build().register(new KeycloakJson(), 1);
    }

    @Override
    public <R> R targetProxy(WebTarget target, Class<R> type) {
        try {
            return type.cast(target.getClass().getMethod("proxy", Class.class).invoke(target, type));
        } catch (ReflectiveOperationException otherClient) {
            throw new IllegalStateException("The server's JAX-RS client makes no proxies", otherClient);
        }
    }
}
