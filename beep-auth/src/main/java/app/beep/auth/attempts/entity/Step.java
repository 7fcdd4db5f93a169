package app.beep.auth.attempts.entity;

import java.util.List;

/** What becomes of the trails of an attempt, in their order. */
public record Step(Verdict verdict, List<Trail> trails) {

    /** The same step whatever the verdict on the attempt was. */
    public static Step to(List<Trail> trails) {
        return new Step(new Verdict.Granted(), trails);
    }
}
