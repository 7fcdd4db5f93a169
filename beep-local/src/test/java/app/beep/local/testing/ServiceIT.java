package app.beep.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.platform.ServiceBackend;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Base of a service's in-container tests: Arquillian deploys the module's own WAR, as it was built, on its own virtual
 * host. The tests are its clients. Surroundings start once per test run.
 */
@ExtendWith({ServiceIT.Surroundings.class, ArquillianExtension.class})
public abstract class ServiceIT {
    private static final String NAME = "service";
    private static final Path MODULE = Path.of("").toAbsolutePath();

    /** Keycloak, the other services and the authorization engine, as far as a test says what they answer. */
    protected static final Peers PEERS = new Peers();

    protected static final Tokens TOKENS = new Tokens(PEERS);

    /** The service's database, Redis and server. */
    protected static final ServiceBackend SERVICE = new ServiceBackend(
            Objects.requireNonNull(MODULE.getParent()), MODULE.getFileName().toString(), PEERS.address());

    private static boolean deployed;

    @ArquillianResource
    private @Nullable Deployer deployer;

    @Deployment(name = NAME, managed = false, testable = false)
    public static Archive<?> builtWar() {
        var war = SERVICE.war();
        return ShrinkWrap.create(ZipImporter.class, war.getFileName().toString())
                .importFrom(war.toFile())
                .as(WebArchive.class);
    }

    /** Once for all test classes of the module; the deployment ends with the server. */
    @BeforeEach
    final void deployOnce() {
        if (!deployed) {
            Objects.requireNonNull(deployer).deploy(NAME);
            deployed = true;
        }
    }

    /** Calls without a token. */
    protected static Client anonymous() {
        return new Client(SERVICE.api(), "");
    }

    /** Calls as a person with a session of their own. */
    protected static Client person(UUID userId) {
        return new Client(SERVICE.api(), TOKENS.ofPerson(userId));
    }

    /** Calls as another service, {@code "notify"}. */
    protected static Client service(String name) {
        return new Client(SERVICE.api(), TOKENS.ofService(name));
    }

    /** Makes what the server needs before Arquillian starts it; after the tests, nothing that they asked for was an incident. */
    static final class Surroundings implements BeforeAllCallback, AfterAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            SERVICE.api();
        }

        @Override
        public void afterAll(ExtensionContext context) {
            assertThat(Incidents.ofBeep(MODULE.resolve("target/it/liberty"))).isEmpty();
        }
    }
}
