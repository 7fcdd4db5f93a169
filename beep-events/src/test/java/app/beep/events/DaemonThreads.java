package app.beep.events;

import app.beep.common.service.Threads;

/** Threads without a container. */
public final class DaemonThreads extends Threads {
    @Override
    public Thread start(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }
}
