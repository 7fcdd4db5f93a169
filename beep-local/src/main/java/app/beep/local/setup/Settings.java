package app.beep.local.setup;

import app.beep.local.processes.StartupProblem;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of the environment contract that the set-up needs, from the environment of a Job or from the launcher.
 *
 * @param values the whole environment
 */
public record Settings(Map<String, String> values) {
    public Settings {
        values = Map.copyOf(values);
    }

    /** @throws StartupProblem when the variable is not set */
    String required(String variable) {
        return optional(variable)
                .orElseThrow(() -> new StartupProblem("The set-up needs the variable " + variable + "."));
    }

    /** Empty when the variable is not set or empty. */
    Optional<String> optional(String variable) {
        return Optional.ofNullable(values.get(variable)).filter(value -> !value.isEmpty());
    }
}
