package app.beep.common.profile;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Open to people who have not chosen a username yet. */
@Target(METHOD)
@Retention(RUNTIME)
public @interface WithoutProfile {}
