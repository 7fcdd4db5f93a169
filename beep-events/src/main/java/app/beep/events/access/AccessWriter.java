package app.beep.events.access;

import app.beep.common.ids.ServerId;
import org.jspecify.annotations.Nullable;

/**
 * Brings what a change is about into its current state outside the database, as often as it is told to. Calls for one server
 * never overlap; each throws a 503 problem when something does not answer.
 */
public interface AccessWriter {

    /** What came of it. */
    sealed interface Written {
        /** It is so now; with the snap token of the last write, when something had to be written. */
        record Done(@Nullable String snapToken) implements Written {}

        /** It could not be done and has to be tried again. */
        record Later() implements Written {}
    }

    Written write(AccessChange change);

    /**
     * Everything that was noted has been written: lets other services know the server's new version.
     *
     * @param snapToken of the last write, when something had to be written
     */
    Written share(ServerId server, @Nullable String snapToken);
}
