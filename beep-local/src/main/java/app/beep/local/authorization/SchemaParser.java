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

/**
 * Reads Permify's schema language: entities with relations and permissions. What Permify refuses is refused; so are
 * attributes, rules, and what Permify passes over in silence.
 */
final class SchemaParser {

    private static final int LONGEST_NAME = 64;
    private static final int DEEPEST = 100;
    private static final int MOST_OPERANDS = 250;
    private static final Set<String> OPERATORS = Set.of("and", "or", "not");

    private final List<Token> tokens;
    private int position;
    private int parentheses;

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
            if (!take("entity")) {
                throw unexpected("entity");
            }
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
        expect("{");
        for (skipLineEnds(); !take("}"); skipLineEnds()) {
            if (take("relation")) {
                entity.relations().put(newName(entity), subjectTypes());
            } else if (take("permission") || take("action")) {
                permission(entity.permissions(), newName(entity));
            } else {
                throw unexpected("relation or permission");
            }
        }
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
        for (int operands = 1; OPERATORS.contains(peek().text()); operands++) {
            if (operands == MOST_OPERANDS) {
                throw error("an expression of more than " + MOST_OPERANDS + " operands");
            }
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
        skipOneLineEnd();
        if (take("(")) {
            if (++parentheses > DEEPEST) {
                throw error("more than " + DEEPEST + " parentheses in one another");
            }
            var inner = expression();
            expect(")");
            parentheses--;
            return inner;
        }
        var name = name();
        if (peek().is("(")) {
            throw error("rules are not supported: " + name);
        }
        return take(".") ? new Expression.Traversal(name, name()) : new Expression.Reference(name);
    }

    private String newName(EntityType entity) {
        var name = name();
        if (entity.has(name)) {
            throw error("duplication found for " + entity.name() + "#" + name);
        }
        return name;
    }

    private String name() {
        var token = next();
        if (token.kind() == Kind.KEYWORD) {
            throw error("expected a name, got the keyword " + token.text());
        }
        if (token.kind() != Kind.NAME) {
            throw error("expected a name, got " + token.text());
        }
        if (token.text().length() > LONGEST_NAME) {
            throw error("a name of more than " + LONGEST_NAME + " letters, which no request could carry");
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

    private void skipOneLineEnd() {
        if (peek().kind() == Kind.LINE_END) {
            position++;
            if (peek().kind() == Kind.LINE_END) {
                throw error("more than one line end within an expression (those of Windows count as two)");
            }
        }
    }

    private Token peek() {
        var token = tokens.get(position);
        if (token.kind() == Kind.UNREADABLE) {
            throw invalid(token.line() + ": " + token.text());
        }
        return token;
    }

    private Token next() {
        var token = peek();
        if (token.kind() != Kind.END) {
            position++;
        }
        return token;
    }

    private Refusal unexpected(String expected) {
        String got = next().text();
        String why = "";
        if (got.equals("attribute") || got.equals("rule")) {
            why = ": attributes and rules are not supported";
        } else if (OPERATORS.contains(got)) {
            why = ": an operator stands at the end of a line, not at its beginning";
        }
        return error("expected " + expected + ", got " + got + why);
    }

    private Refusal error(String what) {
        return invalid(tokens.get(Math.max(0, position - 1)).line() + ": " + what);
    }
}
