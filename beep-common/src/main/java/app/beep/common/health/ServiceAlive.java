package app.beep.common.health;

import app.beep.common.settings.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive: the application answers, and none of its threads wait for each other for good (virtual ones are not seen). Whatever
 * else is down does not make a restart useful.
 */
@Liveness
@ApplicationScoped
public class ServiceAlive implements HealthCheck {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Inject
    ServiceSettings settings;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("beep-" + settings.service() + "-alive");
        var deadlock = deadlock();
        return deadlock.isEmpty()
                ? response.up().build()
                : response.down().withData("deadlock", deadlock).build();
    }

    /** Which threads wait for what, held by whom; empty when none do so for good. */
    static String deadlock() {
        var stuck = THREADS.findDeadlockedThreads();
        return stuck == null
                ? ""
                : Stream.of(THREADS.getThreadInfo(stuck))
                        .filter(Objects::nonNull)
                        .map(ServiceAlive::wait)
                        .collect(Collectors.joining("; "));
    }

    private static String wait(ThreadInfo thread) {
        return "%s for %s of %s".formatted(thread.getThreadName(), thread.getLockName(), thread.getLockOwnerName());
    }
}
