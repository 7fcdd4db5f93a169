package app.beep.common.http;

import app.beep.common.problem.FieldError;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Looks through a JSON text before it is bound, in constant memory: one document and nothing behind it, no name twice in an
 * object, at most 32 levels and 1,000 members of an object, every value of the very type that is wanted there. Whatever is
 * not so is a 400 that names the field.
 */
final class StrictJson {
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final int LEVELS = 32;
    private static final int MEMBERS = 1000;

    private final JsonParser parser;

    /** Names and indexes down to the value that is looked at, the last one first. */
    private final Deque<Object> place = new ArrayDeque<>();

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws ProblemException 400 when it is not JSON, or not of the type */
    static void check(String json, Type type) {
        try (var parser = PARSERS.createParser(new StringReader(json))) {
            new StrictJson(parser).document(Shapes.of(type));
        } catch (JsonException | NoSuchElementException | IllegalStateException broken) {
            throw ProblemException.malformed("The body is not one JSON document.");
        }
    }

    private void document(Shape shape) {
        value(parser.next(), shape);
        if (parser.hasNext()) {
            throw ProblemException.malformed("Something follows the JSON document.");
        }
    }

    private void value(Event event, Shape shape) {
        if (place.size() > LEVELS) {
            throw ProblemException.malformed("The body is nested more than " + LEVELS + " levels deep.");
        }
        if (!shape.takes(event, parser)) {
            throw wrong("wrong-type", "must be " + shape.expected());
        }
        if (event == Event.START_OBJECT) {
            object(shape);
        } else if (event == Event.START_ARRAY) {
            array(shape);
        }
    }

    private void object(Shape shape) {
        var names = new HashSet<String>();
        while (parser.next() == Event.KEY_NAME) {
            var name = parser.getString();
            place.push(name);
            if (!names.add(name)) {
                throw wrong("duplicate", "stands twice in one object");
            }
            if (names.size() > MEMBERS) {
                throw ProblemException.malformed("An object has more than " + MEMBERS + " members.");
            }
            value(parser.next(), shape.member(name));
            place.pop();
        }
    }

    private void array(Shape shape) {
        int index = 0;
        for (var event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            place.push(index++);
            value(event, shape.element());
            place.pop();
        }
    }

    private ProblemException wrong(String code, String message) {
        var errors = List.of(new FieldError(field(), code, message));
        return new ProblemException(
                Problem.of(ProblemType.MALFORMED_REQUEST, "See errors.").withErrors(errors));
    }

    /** Such as {@code access.roles[0].read}; empty for the document itself. */
    private String field() {
        var field = new StringBuilder();
        place.descendingIterator().forEachRemaining(step -> {
            if (step instanceof Integer index) {
                field.append('[').append(index.intValue()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step);
            }
        });
        return field.toString();
    }
}
