package app.beep.common.service;

/** Something that is kept for a limited time only; a bean that says so is found and asked every ten minutes. */
public interface Retained {
    /** Forgets what is too old; quick, and bears repetition. */
    void forgetOld();
}
