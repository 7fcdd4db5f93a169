package app.beep.notify.gateway.control;

import app.beep.common.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Something that happens in a room when its turn has come, after what has to be known for it has been asked. */
interface Step {

    /** What must be asked first; null when everything is known. Asked again after each answer. */
    @Nullable
    Question question();

    void take();

    /** The truth cannot be read: true when the step is given up, false when the question shall be asked again. */
    default boolean giveUp(ProblemException problem) {
        return false;
    }

    /** Whether the step can be left out when too many wait, because it will be found in the truth. */
    default boolean isInTheTruth() {
        return false;
    }

    /** A question to the truth. */
    interface Question {
        /** Reads, however long that takes; the result says on the lane what was found. */
        Runnable read();
    }
}
