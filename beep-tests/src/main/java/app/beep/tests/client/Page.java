package app.beep.tests.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Part of a list; {@code next} is the cursor of the following part. */
public record Page<T>(List<T> items, @Nullable String next) {}
