package app.beep.servers.access.control;

import app.beep.servers.access.entity.AccessChange;

/** Brings what a change is about into its current state outside the database, as often as it is told to. */
public interface AccessWriter {

    /** False when it could not be done and has to be tried again. */
    boolean write(AccessChange change);
}
