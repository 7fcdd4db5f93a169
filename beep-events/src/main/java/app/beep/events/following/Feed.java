package app.beep.events.following;

import app.beep.common.service.Threads;

/** What brings a producer's messages to its follower. */
public interface Feed {
    void start(Threads threads);

    void stop();

    /** Whether messages would arrive now. */
    boolean alive();
}
