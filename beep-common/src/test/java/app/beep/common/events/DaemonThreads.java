package app.beep.common.events;

import app.beep.common.service.Threads;

/** Threads without a container. */
final class DaemonThreads extends Threads {
    @Override
    public Thread start(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }
}
