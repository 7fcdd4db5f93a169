package app.beep.common.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;

/** Nothing grows for ever: lets everything that is {@link Retained} forget, at the start and every ten minutes. */
@ApplicationScoped
public class Retention {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Inject
    @Any
    Instance<Retained> kept;

    @Inject
    Threads threads;

    void start(@Observes Startup startup) {
        kept.forEach(each -> threads.atOnceAndEvery("retention", PAUSE, each::forgetOld));
    }
}
