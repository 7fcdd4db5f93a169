package app.beep.auth.attempts.entity;

import java.time.Instant;

/** Whether an attempt may be made. */
public sealed interface Verdict {

    record Granted() implements Verdict {}

    /** As many others are under way as may still fail: what comes of them decides. */
    record Undecided() implements Verdict {}

    record Refused(Instant until) implements Verdict {}
}
