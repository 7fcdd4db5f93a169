package app.beep.tests.fuzz;

import app.beep.tests.client.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Values that a schema allows; a member's name says more of what it means than its type. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> PERMISSIONS =
            List.of("read", "write", "react", "attach", "connect", "invite", "kick", "moderate", "administer", "fly");

    /** A pattern that is a list of words. */
    private static final Pattern WORDS = Pattern.compile("[a-z_]+(\\|[a-z_]+)+");

    private final World world;
    private final Club club;
    private final RandomGenerator random;
    private final Map<String, String> place;

    Values(World world, Club club, RandomGenerator random) {
        this.world = world;
        this.club = club;
        this.random = random;
        place = place();
    }

    /** A message where it is, for three of four calls that name both. */
    private Map<String, String> place() {
        var known = random.nextInt(4) == 0 ? null : club.any(Club.PLACE, random);
        return known == null ? Map.of() : Map.of("ChannelId", known.split(" ")[0], "MessageId", known.split(" ")[1]);
    }

    JsonNode of(String name, JsonNode schema) {
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer", "number" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(text(name, schema));
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private JsonNode object(JsonNode schema) {
        var object = JSON.objectNode();
        var required = schema.path("required").toString();
        schema.path("properties").properties().forEach(member -> {
            if (required.contains('"' + member.getKey() + '"') || random.nextInt(3) == 0) {
                object.set(member.getKey(), of(member.getKey(), member.getValue()));
            }
        });
        return object;
    }

    private JsonNode array(String name, JsonNode schema) {
        var array = JSON.arrayNode();
        var size = random.nextInt(3);
        for (int i = 0; i < size; i++) {
            array.add(of(name, schema.path("items")));
        }
        return array;
    }

    private long number(JsonNode schema) {
        var least = schema.path("minimum").asLong(0);
        return least + random.nextLong(Math.clamp(schema.path("maximum").asLong(100) - least, 1, 100));
    }

    /** A text for a parameter or a member of this name. */
    String text(String name, JsonNode schema) {
        if (schema.has("enum")) {
            var words = schema.path("enum");
            return words.get(random.nextInt(words.size())).asText();
        }
        var pattern = schema.path("pattern").asText();
        if (WORDS.matcher(pattern).matches()) {
            var words = pattern.split("\\|");
            return words[random.nextInt(words.length)];
        }
        var kind = kind(name, schema);
        if (kind.endsWith("Id")) {
            var here = place.get(kind);
            return here == null ? world.id(club, kind, random) : here;
        }
        return switch (name) {
            case "service" -> Contract.SERVICES.get(random.nextInt(Contract.SERVICES.size()));
            case "email" -> recalled("email", Person.uniqueName("fuzz") + "@example.org");
            case "password" -> Person.PASSWORD;
            case "username" -> recalled("username", Person.uniqueName("fuzz"));
            case "refreshToken" -> recalled("refreshToken", "none");
            case "code" -> Objects.requireNonNullElse(club.any("code", random), "abcdefgh");
            case "cursor" -> recalled("next", "none");
            case "color" -> "#%06x".formatted(random.nextInt(1 << 24));
            case "permissions" -> PERMISSIONS.get(random.nextInt(PERMISSIONS.size()));
            case "locale" -> random.nextBoolean() ? "fr" : "en-GB";
            case "state" -> random.nextBoolean() ? "open" : "decided";
            case "limit" -> Integer.toString(1 + random.nextInt(100));
            case "before", "after" ->
                random.nextBoolean() ? Instant.now().toString() : world.id(club, "MessageId", random);
            case "contentType" -> "image/*";
            case "has" -> "link,image";
            case "sort" -> random.nextBoolean() ? "newest" : "relevance";
            default -> "fuzz" + Integer.toString(random.nextInt(1 << 20), 36);
        };
    }

    /** The type of id that is meant, or the name. */
    private static String kind(String name, JsonNode schema) {
        var type = schema.path(References.NAME).asText();
        if (type.endsWith("Id")) {
            return type;
        }
        if (name.equals("replyTo")) {
            return "MessageId";
        }
        return name.endsWith("Id") ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : name;
    }

    /** Something that exists mostly, or something new. */
    private String recalled(String kind, String otherwise) {
        return random.nextInt(3) == 0 ? otherwise : Objects.requireNonNullElse(world.recall(kind, random), otherwise);
    }
}
