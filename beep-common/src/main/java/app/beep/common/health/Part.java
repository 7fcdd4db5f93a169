package app.beep.common.health;

/**
 * Something of a service that may fail while the rest goes on, such as a store of its own: a bean that says so is found,
 * and the service's public health is then {@code degraded}. The service stays ready.
 */
public interface Part {

    /** Whether it works now; quick, and without a failure. */
    boolean works();
}
