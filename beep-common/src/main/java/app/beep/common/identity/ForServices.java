package app.beep.common.identity;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** An internal endpoint: only the named services may call it ({@code "notify"}), each with its own token. */
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface ForServices {
    /** Names of services; {@code "*"} for every service. */
    String[] value();
}
