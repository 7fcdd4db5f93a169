package app.beep.local.authorization;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a question came to. What cannot be decided is neither yes nor no: it is passed on unless the other operand settles
 * the matter, so its opposite is never an admission.
 *
 * @param undecided why nobody knows; null when it is known
 */
record Outcome(boolean allowed, @Nullable Refusal undecided) {

    static final Outcome ALLOWED = new Outcome(true, null);
    static final Outcome DENIED = new Outcome(false, null);
    static final Outcome TOO_DEEP = new Outcome(false, Refusal.tooDeep());
    static final Outcome UNDEFINED = new Outcome(false, Refusal.undefined());

    static Outcome of(boolean allowed) {
        return allowed ? ALLOWED : DENIED;
    }

    /** @throws Refusal when it is undecided */
    boolean isAllowed() {
        if (undecided != null) {
            throw undecided;
        }
        return allowed;
    }

    Outcome or(Supplier<Outcome> other) {
        if (allowed) {
            return this;
        }
        var second = other.get();
        return second.allowed || isDenied() ? second : this;
    }

    Outcome and(Supplier<Outcome> other) {
        if (isDenied()) {
            return this;
        }
        var second = other.get();
        return second.isDenied() || allowed ? second : this;
    }

    /** The other is asked only for whom this allows; that it is undecided leaves all undecided. */
    Outcome butNot(Supplier<Outcome> other) {
        if (!allowed) {
            return this;
        }
        var second = other.get();
        return second.undecided == null ? of(!second.allowed) : second;
    }

    private boolean isDenied() {
        return !allowed && undecided == null;
    }
}
