package app.beep.auth.peers.control;

import app.beep.common.settings.ServiceSetting;
import app.beep.common.settings.ServiceSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** Keycloak's administration of the realm, as the service beep-auth may use it. */
@ApplicationScoped
class KeycloakAdmin {
    private static final String REALM = "beep";

    @Inject
    ServiceSettings settings;

    private Keycloak keycloak;
    private RealmResource realm;

    @PostConstruct
    void connect() {
        keycloak = KeycloakBuilder.builder()
                .serverUrl(settings.get(ServiceSetting.KEYCLOAK_URL))
                .realm(REALM)
                .grantType("client_credentials")
                .clientId(settings.get(ServiceSetting.CLIENT_ID))
                .clientSecret(settings.get(ServiceSetting.CLIENT_SECRET))
                .build();
        realm = keycloak.realm(REALM);
    }

    @PreDestroy
    void close() {
        keycloak.close();
    }

    RealmResource realm() {
        return realm;
    }
}
