package app.beep.local.authorization;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.beep.local.authorization.Expression.Exclusion;
import app.beep.local.authorization.Expression.Intersection;
import app.beep.local.authorization.Expression.Reference;
import app.beep.local.authorization.Expression.Traversal;
import app.beep.local.authorization.Expression.Union;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "entity user",
                "entity user {",
                "entity user {} entity user {}",
                "entity user {} something",
                "entity us3r {}",
                "entity user { relation a }",
                "entity user { relation a @user relation b @user }",
                "entity user { relation a @ghost }",
                "entity user { relation a @user#ghost }",
                "entity user { relation a @user\n relation a @user }",
                "entity user { permission p = ghost }",
                "entity user { permission p = }",
                "entity user { relation a @user\n permission p = a or }",
                "entity user { relation a @user\n permission p = not a }",
                "entity user { relation a @user\n permission p = (a }",
                "entity user { relation a @user\n permission p = a.b.c }",
                "entity user { relation a @user\n permission p = a.ghost }",
                "entity user { relation a @user\n permission p = a\n or a }",
                "entity user { attribute age integer }",
                "entity user { relation and @user }"
            })
    void what_is_no_schema_is_refused(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SchemaParser.parse(text))
                .matches(refusal -> refusal.status() == 400);
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
