package app.beep.local.authorization;

import static app.beep.local.authorization.Refusal.invalid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One JSON object of a request, read as Permify reads it: unknown members are ignored, null is the same as absent, a
 * wrong type or a value outside its pattern is a {@link Refusal} (400).
 */
record Message(String path, JsonNode node) {

    static final Pattern NAME = Pattern.compile("[a-zA-Z_]{1,64}");
    static final Pattern NAME_OR_EMPTY = Pattern.compile("[a-zA-Z_]{0,64}");
    static final Pattern ID = Pattern.compile("[a-zA-Z0-9_\\-@.:+]{1,128}|\\*");

    /** @throws Refusal when it is missing */
    Message required(String member) {
        var message = optional(member);
        if (message.node.isMissingNode()) {
            throw invalid("invalid " + message.path + ": value is required");
        }
        return message;
    }

    Message optional(String member) {
        var value = value(member);
        if (!value.isObject() && !value.isMissingNode()) {
            throw wrong(member, "an object");
        }
        return new Message(path + "." + member, value);
    }

    String text(String member) {
        var value = value(member);
        if (!value.isTextual() && !value.isMissingNode()) {
            throw wrong(member, "a string");
        }
        return value.asText("");
    }

    String text(String member, Pattern pattern) {
        var value = text(member);
        if (!pattern.matcher(value).matches()) {
            throw invalid("invalid " + path + "." + member + ": value does not match regex pattern " + pattern);
        }
        return value;
    }

    /** A number, or one in a string, as protocol buffers allow; 0 when absent. */
    int number(String member) {
        var value = value(member);
        if (value.isMissingNode()) {
            return 0;
        }
        try {
            return value.isTextual() ? Integer.parseInt(value.asText()) : exact(value, member);
        } catch (NumberFormatException e) {
            throw wrong(member, "an integer");
        }
    }

    /** How many of something: the usual number when it is absent or 0, and never negative. */
    long count(String member, long usual) {
        var value = value(member);
        if (value.isMissingNode()) {
            return usual;
        }
        try {
            var count =
                    new BigDecimal(value.isNumber() || value.isTextual() ? value.asText() : "none").toBigIntegerExact();
            if (count.signum() >= 0 && count.bitLength() <= 32) {
                return count.signum() == 0 ? usual : count.longValue();
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong(member, "a whole number from 0 to 4294967295");
        }
        throw wrong(member, "a whole number from 0 to 4294967295");
    }

    /** False when absent. */
    boolean flag(String member) {
        var value = value(member);
        if (!value.isBoolean() && !value.isMissingNode()) {
            throw wrong(member, "true or false");
        }
        return value.asBoolean();
    }

    List<Message> list(String member) {
        return elements(member, element -> {
            if (!element.isObject()) {
                throw wrong(member, "a list of objects");
            }
            return new Message(path + "." + member, element);
        });
    }

    List<String> texts(String member) {
        return elements(member, element -> {
            if (!element.isTextual()) {
                throw wrong(member, "a list of strings");
            }
            return element.asText();
        });
    }

    Entity entity() {
        return new Entity(text("type", NAME), text("id", ID));
    }

    Subject subject() {
        return new Subject(text("type", NAME), text("id", ID), text("relation", NAME_OR_EMPTY));
    }

    Tuple tuple() {
        return new Tuple(
                required("entity").entity(),
                text("relation", NAME),
                required("subject").subject());
    }

    TupleFilter filter() {
        var entity = optional("entity");
        var subject = optional("subject");
        return new TupleFilter(
                entity.text("type"),
                entity.texts("ids"),
                text("relation", NAME_OR_EMPTY),
                subject.text("type"),
                subject.texts("ids"),
                subject.text("relation", NAME_OR_EMPTY));
    }

    private <T> List<T> elements(String member, Function<JsonNode, T> read) {
        var value = value(member);
        if (!value.isArray() && !value.isMissingNode()) {
            throw wrong(member, "a list");
        }
        var elements = new ArrayList<T>(value.size());
        value.forEach(element -> elements.add(read.apply(element)));
        return elements;
    }

    private JsonNode value(String member) {
        var value = node.path(member);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private int exact(JsonNode value, String member) {
        if (!value.isNumber() || !value.canConvertToInt() || value.asDouble() != value.asInt()) {
            throw wrong(member, "an integer");
        }
        return value.asInt();
    }

    private Refusal wrong(String member, String expected) {
        return invalid("invalid value for " + path + "." + member + ": expected " + expected);
    }
}
