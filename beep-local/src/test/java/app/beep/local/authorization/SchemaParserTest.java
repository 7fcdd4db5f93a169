package app.beep.local.authorization;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.authorization.Expression.Exclusion;
import app.beep.local.authorization.Expression.Intersection;
import app.beep.local.authorization.Expression.Reference;
import app.beep.local.authorization.Expression.Traversal;
import app.beep.local.authorization.Expression.Union;
import org.junit.jupiter.api.Test;

class SchemaParserTest {

    private static final Reference A = new Reference("a");
    private static final Reference B = new Reference("b");
    private static final Reference C = new Reference("c");

    @Test
    void operators_have_one_precedence_and_associate_to_the_left() {
        assertThat(permission("a or b and c")).isEqualTo(new Intersection(new Union(A, B), C));
        assertThat(permission("a not b or c")).isEqualTo(new Union(new Exclusion(A, B), C));
    }

    @Test
    void parentheses_come_first() {
        assertThat(permission("a or (b and c)")).isEqualTo(new Union(A, new Intersection(B, C)));
        assertThat(permission("((a)) not (b or parent.a)"))
                .isEqualTo(new Exclusion(A, new Union(B, new Traversal("parent", "a"))));
    }

    @Test
    void a_statement_may_go_on_after_an_operator_and_comments_are_skipped() {
        assertThat(permission("a or // first\n  b /* second\n */ and c"))
                .isEqualTo(new Intersection(new Union(A, B), C));
    }

    private static Expression permission(String expression) {
        var schema = SchemaParser.parse("""
                entity user {}
                entity thing {
                  relation a @user
                  relation b @user @thing#a
                  relation c @user
                  relation parent @thing
                  permission p = %s
                }""".formatted(expression));
        var thing = requireNonNull(schema.entity("thing"));
        return requireNonNull(thing.permissions().get("p"));
    }
}
