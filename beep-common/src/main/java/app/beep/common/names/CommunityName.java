package app.beep.common.names;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import app.beep.common.text.WrittenText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server's, channel's or role's name: 2 to 50 letters (accented ones too), digits, hyphens and underscores, all to be seen. */
@Constraint(validatedBy = CommunityName.Rule.class)
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
@Retention(RUNTIME)
public @interface CommunityName {
    String message() default "must be 2 to 50 letters, digits, hyphens or underscores";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** An absent name is valid. */
    final class Rule implements ConstraintValidator<CommunityName, @Nullable String> {
        private static final Pattern ALPHABET = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}_-]{2,50}");

        @Override
        public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
            return name == null
                    || (ALPHABET.matcher(name).matches() && !WrittenText.hasHidden(name) && !WrittenText.isBlank(name));
        }
    }
}
