package app.beep.common.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;

/** Long-running threads that keep the application's context (naming, transactions, class loader). */
@ApplicationScoped
public class Threads {
    @Resource
    ManagedThreadFactory factory;

    public Thread start(String name, Runnable work) {
        var thread = factory.newThread(work);
        thread.setName(name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
