package app.beep.users.tokens;

import org.jboss.arquillian.container.spi.event.container.BeforeDeploy;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR under test has one resource more than the one that is shipped: {@link TokenResource}. */
public class WithTokenResource implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Addition.class);
    }

    /** Adds it. */
    public static class Addition {
        public void to(@Observes BeforeDeploy deployment) {
            deployment.getDeployment().getArchive().as(WebArchive.class).addClass(TokenResource.class);
        }
    }
}
