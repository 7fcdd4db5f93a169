package app.beep.search.queries.control;

import app.beep.common.problem.ProblemException;
import co.elastic.clients.elasticsearch._types.FieldValue;

/** A sort value of a hit as text in a cursor, and back: numbers must be numbers again. */
final class SortValue {
    private SortValue() {}

    static String text(FieldValue value) {
        return switch (value._kind()) {
            case Double -> "d" + value.doubleValue();
            case Long -> "l" + value.longValue();
            default -> "s" + value._get();
        };
    }

    /** @throws ProblemException 400 when it is none */
    static FieldValue of(String text) {
        var value = text.isEmpty() ? "" : text.substring(1);
        try {
            return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
                case 'd' -> FieldValue.of(Double.parseDouble(value));
                case 'l' -> FieldValue.of(Long.parseLong(value));
                default -> FieldValue.of(value);
            };
        } catch (NumberFormatException foreign) {
            throw ProblemException.malformed("The cursor is not one that this search gave.");
        }
    }
}
