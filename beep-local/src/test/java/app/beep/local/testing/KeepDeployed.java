package app.beep.local.testing;

import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * The WAR stays deployed until its server ends: test classes share it, and the application is configured in the server,
 * which Arquillian's undeploying by deleting the file does not expect.
 */
public class KeepDeployed implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Veto.class);
    }

    /** Ends the event here. */
    public static class Veto {
        public void on(@Observes EventContext<UnDeployDeployment> undeploying) {
            // not proceeding is the whole work
        }
    }
}
