package app.beep.common.http;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a JSON value must look like so that nothing has to be converted to take it. */
sealed interface Shape {
    Shape ANYTHING = new Anything();

    /** Completes the sentence "It must be …". */
    String expected();

    /** Whether the value that the parser has come to is one; of an object or array only its beginning is looked at. */
    boolean takes(Event event, JsonParser parser);

    /** The shape of a member; what is not known is ignored and may be anything. */
    default Shape member(String name) {
        return ANYTHING;
    }

    /** The shape of an element. */
    default Shape element() {
        return ANYTHING;
    }

    record Anything() implements Shape {
        @Override
        public String expected() {
            return "anything";
        }

        @Override
        public boolean takes(Event event, JsonParser parser) {
            return true;
        }
    }

    /** Text of some form, or null. */
    record Text(Predicate<String> form, String expected) implements Shape {
        @Override
        public boolean takes(Event event, JsonParser parser) {
            return event == Event.VALUE_NULL || event == Event.VALUE_STRING && form.test(parser.getString());
        }
    }

    record Truth(boolean nullable) implements Shape {
        @Override
        public String expected() {
            return "true or false";
        }

        @Override
        public boolean takes(Event event, JsonParser parser) {
            return switch (event) {
                case VALUE_TRUE, VALUE_FALSE -> true;
                case VALUE_NULL -> nullable;
                default -> false;
            };
        }
    }

    /** A whole number within bounds, written as digits; no more of them are looked at than it may have. */
    record Whole(long least, long most, boolean nullable) implements Shape {
        private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,19}");

        @Override
        public String expected() {
            return "a whole number from " + least + " to " + most;
        }

        @Override
        public boolean takes(Event event, JsonParser parser) {
            return event == Event.VALUE_NULL ? nullable : event == Event.VALUE_NUMBER && isWithin(parser.getString());
        }

        private boolean isWithin(String number) {
            try {
                var value = DIGITS.matcher(number).matches() ? Long.valueOf(number) : null;
                return value != null && value >= least && value <= most;
            } catch (NumberFormatException tooLarge) {
                return false;
            }
        }
    }

    /** An array, or null. */
    record Listing(Shape element) implements Shape {
        @Override
        public String expected() {
            return "an array";
        }

        @Override
        public boolean takes(Event event, JsonParser parser) {
            return event == Event.START_ARRAY || event == Event.VALUE_NULL;
        }
    }

    /** An object with these members, or null. */
    record Members(Map<String, Shape> known) implements Shape {
        @Override
        public String expected() {
            return "an object";
        }

        @Override
        public boolean takes(Event event, JsonParser parser) {
            return event == Event.START_OBJECT || event == Event.VALUE_NULL;
        }

        @Override
        public Shape member(String name) {
            return known.getOrDefault(name, ANYTHING);
        }
    }

    /** An object with members of any name and one shape, or null. */
    record Dictionary(Shape value) implements Shape {
        @Override
        public String expected() {
            return "an object";
        }

        @Override
        public boolean takes(Event event, JsonParser parser) {
            return event == Event.START_OBJECT || event == Event.VALUE_NULL;
        }

        @Override
        public Shape member(String name) {
            return value;
        }
    }
}
