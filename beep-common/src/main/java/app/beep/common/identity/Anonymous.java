package app.beep.common.identity;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Open to callers without a token; everything else needs one. */
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface Anonymous {}
