package app.beep.common.events;

import app.beep.common.service.Threads;

/** What brings a producer's messages to its follower. */
interface Feed {
    void start(Threads threads);

    void stop();

    /** Whether messages would arrive now. */
    boolean alive();
}
