package app.beep.local.authorization;

/** What a permission is made of. The three operators have one precedence and associate to the left. */
sealed interface Expression {

    /** A relation or permission of the same entity. */
    record Reference(String name) implements Expression {}

    /** The relation or permission {@code name} of every entity that stands in {@code relation}: {@code server.read}. */
    record Traversal(String relation, String name) implements Expression {}

    record Union(Expression left, Expression right) implements Expression {}

    record Intersection(Expression left, Expression right) implements Expression {}

    /** Left, but not those who are in right. */
    record Exclusion(Expression left, Expression right) implements Expression {}
}
