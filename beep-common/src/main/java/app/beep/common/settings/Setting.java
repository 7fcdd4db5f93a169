package app.beep.common.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the setting that this field is given says, with its unit; stands beside {@code @ConfigProperty}, which has its name
 * and default. A key that several fields read is described at one of them. docs/settings.md is made of it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Setting {
    String value();
}
