package app.beep.tests.strangers;

import java.io.IOException;

/** A way to take from the platform and to give nothing. */
public interface Attack {

    /** As tables and tests call it. */
    String name();

    /** How many do it at the same time, in the whole attack. */
    int attackers();

    /**
     * Does it once on a fresh connection; done again until the time is over.
     *
     * @throws IOException when the platform breaks it off, as it should
     */
    void strike(Line line, Target target) throws IOException;

    /** What must be there before: an account, words to be read. Takes its time before the attack begins. */
    default void prepare(Target target) {}

    /**
     * What somebody does meanwhile, again and again, at whom the attack is aimed.
     *
     * @throws RuntimeException when the attack has its way
     */
    default void watch(Target target) {}
}
