package app.beep.common.names;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses words that mean many, or the platform, or nobody, in any letter case, and what looks like them. */
public class NotReserved implements ConstraintValidator<Username, String> {
    private static final String WORDS = """
            all everyone everybody here channel online admin administrator moderator mod owner root system
            support security staff help beep bot webhook null undefined none nobody anonymous deleted
            unknown
            """;
    private static final Set<String> LOOKS = Stream.of(WORDS.split("\\s+"))
            .flatMap(word -> Stream.of(word, word.toUpperCase(Locale.ROOT)))
            .map(Lookalikes::of)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
        return name == null || !LOOKS.contains(Lookalikes.of(name));
    }
}
