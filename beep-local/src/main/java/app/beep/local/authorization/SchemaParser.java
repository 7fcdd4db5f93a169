package app.beep.local.authorization;

import static app.beep.local.authorization.Refusal.invalid;

import app.beep.local.authorization.EntityType.SubjectType;
import app.beep.local.authorization.SchemaTokens.Kind;
import app.beep.local.authorization.SchemaTokens.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads Permify's schema language: entities with relations and permissions; attributes and rules are refused. */
final class SchemaParser {

    private static final int LONGEST_NAME = 64;
    private static final Set<String> OPERATORS = Set.of("and", "or", "not");

    private final List<Token> tokens;
    private int position;

    private SchemaParser(String text) {
        tokens = SchemaTokens.of(text);
    }

    /** @throws Refusal (400) with the line and what was expected there */
    static Schema parse(String text) {
        return new SchemaParser(text).schema();
    }

    private Schema schema() {
        var entities = new LinkedHashMap<String, EntityType>();
        skipLineEnds();
        while (peek().kind() != Kind.END) {
            expect("entity");
            var entity = entity();
            if (entities.put(entity.name(), entity) != null) {
                throw error("duplication found for " + entity.name());
            }
            skipLineEnds();
        }
        if (entities.isEmpty()) {
            throw error("expected an entity");
        }
        return Schema.of(entities);
    }

    private EntityType entity() {
        var entity = new EntityType(name(), new LinkedHashMap<>(), new LinkedHashMap<>());
        skipLineEnds();
        expect("{");
        for (skipLineEnds(); !peek().is("}"); skipLineEnds()) {
            var keyword = next();
            var name = name();
            if (entity.has(name)) {
                throw error("duplication found for " + entity.name() + "#" + name);
            }
            switch (keyword.text()) {
                case "relation" -> entity.relations().put(name, subjectTypes());
                case "permission", "action" -> permission(entity.permissions(), name);
                default -> throw error("expected relation or permission, got " + keyword.text());
            }
            if (!peek().is("}") && peek().kind() != Kind.LINE_END) {
                throw error("expected the end of the statement, got " + peek().text());
            }
        }
        expect("}");
        return entity;
    }

    private List<SubjectType> subjectTypes() {
        var accepted = new ArrayList<SubjectType>();
        do {
            expect("@");
            accepted.add(new SubjectType(name(), take("#") ? name() : ""));
        } while (peek().is("@"));
        return List.copyOf(accepted);
    }

    private void permission(Map<String, Expression> permissions, String name) {
        expect("=");
        permissions.put(name, expression());
    }

    private Expression expression() {
        var left = operand();
        while (OPERATORS.contains(peek().text())) {
            String operator = next().text();
            var right = operand();
            left = switch (operator) {
                case "or" -> new Expression.Union(left, right);
                case "and" -> new Expression.Intersection(left, right);
                default -> new Expression.Exclusion(left, right);
            };
        }
        return left;
    }

    private Expression operand() {
        skipLineEnds();
        if (take("(")) {
            var inner = expression();
            expect(")");
            return inner;
        }
        var name = name();
        return take(".") ? new Expression.Traversal(name, name()) : new Expression.Reference(name);
    }

    private String name() {
        var token = next();
        if (token.kind() != Kind.NAME || token.text().length() > LONGEST_NAME || OPERATORS.contains(token.text())) {
            throw error("expected a name, got " + token.text());
        }
        return token.text();
    }

    private void expect(String text) {
        var token = next();
        if (!token.is(text)) {
            throw error("expected " + text + ", got " + token.text());
        }
    }

    private boolean take(String text) {
        boolean there = peek().is(text);
        if (there) {
            position++;
        }
        return there;
    }

    private void skipLineEnds() {
        while (peek().kind() == Kind.LINE_END) {
            position++;
        }
    }

    private Token peek() {
        return tokens.get(position);
    }

    private Token next() {
        var token = peek();
        if (token.kind() != Kind.END) {
            position++;
        }
        return token;
    }

    private Refusal error(String what) {
        return invalid(tokens.get(Math.max(0, position - 1)).line() + ": " + what);
    }
}
