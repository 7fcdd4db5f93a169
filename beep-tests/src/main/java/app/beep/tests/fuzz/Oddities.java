package app.beep.tests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;

/** What no honest client sends, or only by mistake. */
final class Oddities {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\u202egnp.exe",
            "\u200b",
            "\ufeff",
            "\u2028",
            "👩‍👩‍👧‍👦",
            "İıſK",
            "null",
            "undefined",
            "me",
            "../../etc/passwd",
            "' or 1=1 --",
            "%",
            "_",
            "\\",
            "\"",
            "{}",
            "<script>",
            "${jndi:ldap://x}",
            "-1",
            "0",
            "1e400",
            "9223372036854775808",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "2026-02-30T00:00:00Z",
            "+999999999-12-31T23:59:59.999999999Z",
            "a@b",
            "@everyone",
            "*",
            "AND OR NOT",
            "(((((((((",
            "a".repeat(65),
            "a".repeat(2001),
            "é".repeat(1000));

    private static final List<JsonNode> NODES = List.of(
            JSON.nullNode(),
            JSON.booleanNode(true),
            JSON.numberNode(0),
            JSON.numberNode(-1),
            JSON.numberNode(Long.MAX_VALUE),
            JSON.numberNode(new BigDecimal("1.5")),
            JSON.numberNode(new BigDecimal("1e400")),
            JSON.arrayNode(),
            JSON.objectNode(),
            JSON.arrayNode().addNull(),
            JSON.arrayNode().add(JSON.arrayNode()),
            JSON.objectNode().put("id", "x"));

    private Oddities() {}

    static String text(RandomGenerator random) {
        return random.nextInt(40) == 0 ? "x".repeat(70_000) : pick(TEXTS, random);
    }

    /** A text that fits into an address. */
    static String shortText(RandomGenerator random) {
        return pick(TEXTS, random);
    }

    static JsonNode node(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0 -> many(random);
            case 1 -> deep();
            case 2, 3, 4, 5 -> JSON.textNode(text(random));
            default -> pick(NODES, random);
        };
    }

    private static JsonNode many(RandomGenerator random) {
        var list = JSON.arrayNode();
        var text = shortText(random);
        for (int i = 0; i < 2000; i++) {
            list.add(text);
        }
        return list;
    }

    private static JsonNode deep() {
        JsonNode inner = JSON.arrayNode();
        for (int i = 0; i < 60; i++) {
            inner = JSON.arrayNode().add(inner);
        }
        return inner;
    }

    static <T> T pick(List<T> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }
}
