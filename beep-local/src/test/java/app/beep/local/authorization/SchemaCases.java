package app.beep.local.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Schema texts, and who takes them. */
final class SchemaCases implements ArgumentsProvider {

    enum Taken {
        BY_BOTH,
        BY_NEITHER,
        /** Permify takes it, we say why we do not. */
        BY_PERMIFY,
        /** Permify never answers; it is not asked. */
        BY_NOBODY_WHO_ANSWERS
    }

    /** @param says a part of the refusal's sentence; empty where it is taken */
    record SchemaCase(String what, String text, Taken taken, String says) {
        @Override
        public String toString() {
            return what;
        }
    }

    private final List<SchemaCase> cases = new ArrayList<>();

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        keywords();
        lineEnds();
        walks();
        layout();
        whatPermifyPassesOver();
        whatIsNotSupported();
        return cases.stream().map(Arguments::of);
    }

    private void keywords() {
        for (var word : SchemaTokens.KEYWORDS) {
            String says = "the keyword " + word;
            refused("keyword " + word + " as an entity", "entity " + word + " {}", says);
            refused("keyword " + word + " as a relation", world("relation " + word + " @user"), says);
            refused("keyword " + word + " as a permission", world("permission " + word + " = a"), says);
            refused("keyword " + word + " as a subject type", world("relation x @" + word), says);
            refused("keyword " + word + " as a subject relation", world("relation x @thing#" + word), says);
            refused("keyword " + word + " as an operand", world("permission p = " + word), says);
            refused("keyword " + word + " as a second operand", world("permission p = a or " + word), says);
            refused("keyword " + word + " walked through", world("permission p = " + word + ".a"), says);
            refused("keyword " + word + " walked to", world("permission p = parent." + word), says);
        }
        refused("keyword in as an operator", world("permission p = a in b"), "expected relation or permission, got in");
        taken("a keyword in capitals", world("permission Entity = a or IN\n relation IN @user"));
        taken("a keyword as a part", world("permission entity_in = a or not_in\n relation not_in @user"));
    }

    private void lineEnds() {
        for (var before : List.of("=", "= a or", "= a and", "= a not", "= (", "= a or (")) {
            String close = before.contains("(") ? ")" : "";
            for (var end : List.of("\n", "\r", ";", " // why\n", " /* why\n */ \n", "\n  /* \n\n */ ")) {
                taken("one line end after " + before + show(end), world("permission p " + before + end + "b" + close));
            }
            for (var ends : List.of("\n\n", "\r\n", "\n \t\n", ";\n", "\n// why\n", "\r\r")) {
                refused(
                        "two line ends after " + before + show(ends),
                        world("permission p " + before + ends + "b" + close),
                        "more than one line end");
            }
        }
        for (var end : List.of("\n", "\r\n", ";")) {
            refused("a line end before {" + show(end), "entity user" + end + "{}", "expected {, got line end");
            refused("a line end after entity" + show(end), "entity" + end + "user {}", "expected a name");
            refused("a line end before =" + show(end), world("permission p" + end + "= a"), "expected =");
            refused("a line end before @" + show(end), world("relation x" + end + "@user"), "expected @");
            refused("a line end after @" + show(end), world("relation x @" + end + "user"), "expected a name");
            refused("a line end before #" + show(end), world("relation x @thing" + end + "#a"), "expected relation");
            refused("a line end before or" + show(end), world("permission p = a" + end + "or b"), "end of a line");
            refused("a line end before )" + show(end), world("permission p = (a" + end + ")"), "expected ), got line");
            refused(
                    "a line end before ." + show(end),
                    world("permission p = parent" + end + ".a"),
                    "expected relation");
            refused("a line end after ." + show(end), world("permission p = parent." + end + "a"), "expected a name");
            taken("line ends between statements" + show(end), end + world("relation x @user" + end + end) + end);
        }
        taken("a comment before {", "entity user /* a\n b */ {}");
        refused("a line comment before {", "entity user // a\n {}", "expected {, got line end");
    }

    private void walks() {
        String team =
                "entity team {\n relation member @user @team#lead\n relation lead @user\n permission view = member\n}";
        refused(
                "a walk through a set to a name that is not at its end",
                "entity user {}\n" + team + "\nentity doc {\n relation team @team#member\n permission p = team.view\n}",
                "user has no view");
        onlyPermify(
                "a walk through a set to a name that is at its end only",
                "entity user {\n relation self @user\n}\n" + team
                        + "\nentity doc {\n relation team @team#member\n permission p = team.self\n}",
                "team has no self");
        taken(
                "a walk through a set to a name that is at both ends",
                "entity user {\n relation lead @user\n}\n" + team
                        + "\nentity doc {\n relation team @team#member\n permission p = team.lead\n}");
        cases.add(new SchemaCase(
                "a walk through a set that can hold itself",
                "entity user {\n relation lead @user\n}\nentity team {\n relation lead @user\n"
                        + " relation member @user @team#member\n}\n"
                        + "entity doc {\n relation team @team#member\n permission p = team.lead\n}",
                Taken.BY_NOBODY_WHO_ANSWERS,
                "a set that can hold itself"));
        refused("a walk through a permission", world("permission q = a\n permission p = q.a"), "no relation q");
        refused("a walk to nothing", world("permission p = parent.ghost"), "thing has no ghost");
        refused("a walk from nothing", world("permission p = ghost.a"), "no relation ghost");
        refused("a walk of two steps", world("permission p = parent.parent.a"), "expected relation or permission");
        refused("a set of a permission", world("permission q = a\n relation x @thing#q"), "names thing#q");
        refused("a set of nothing", world("relation x @thing#ghost"), "names thing#ghost");
        refused("a type that is not there", world("relation x @ghost"), "names ghost");
        refused("an operand that is not there", world("permission p = ghost"), "there is no ghost");
    }

    private void layout() {
        taken("a permission of itself", world("permission p = p"));
        taken(
                "statements on one line",
                world("relation x @user relation y @user permission p = x or y permission q = x"));
        taken("a schema on one line", "entity user {} entity doc { relation x @user permission p = x }");
        taken("semicolons", "entity user {};entity doc { relation x @user; permission p = x; }");
        taken("an action", world("action p = a"));
        refused("no entity", "// nothing", "expected an entity");
        refused("an open entity", "entity user {", "expected relation or permission, got end");
        refused("an entity twice", "entity user {}\nentity user {}", "duplication");
        refused("a relation twice", world("relation a @user"), "duplication found for thing#a");
        refused("a permission with a relation's name", world("permission a = b"), "duplication found for thing#a");
        refused("no operand", world("permission p ="), "expected a name");
        refused("nothing after or", world("permission p = a or }"), "expected a name");
        refused("not alone", world("permission p = not a"), "keyword not");
        refused("an open parenthesis", world("permission p = (a or b"), "expected )");
        refused("a closing parenthesis", world("permission p = a)"), "expected relation or permission, got )");
        refused("two operands", world("permission p = a b"), "expected relation or permission, got b");
        refused("a digit", "entity us3r {}", "unexpected character '3'");
        refused("a relation without types", world("relation x"), "expected @");
        refused("a zero byte in a comment", "/* \0 */ entity user {}", "a comment that does not end");
    }

    private void whatPermifyPassesOver() {
        onlyPermify("a word before", "hello\nentity user {}", "expected entity, got hello");
        onlyPermify("a word behind", "entity user {}\nhello", "expected entity, got hello");
        onlyPermify("a brace behind", "entity user {} }", "expected entity, got }");
        onlyPermify("a brace within", world("{"), "expected relation or permission, got {");
        onlyPermify("a string", "\"hello\" entity user {}", "unexpected character '\"'");
        onlyPermify("a byte order mark", "\uFEFFentity user {}", "unexpected character U+FEFF");
        onlyPermify("a form feed", "\f entity user {}", "unexpected character U+000C");
        onlyPermify("a zero byte", "entity user {}\0", "unexpected character U+0000");
        onlyPermify("a slash", "/ entity user {}", "unexpected character '/'");
        onlyPermify("an open comment", "entity user {} /* hello", "a comment that does not end");
        onlyPermify("65 letters", "entity " + "u".repeat(65) + " {}", "more than 64 letters");
        onlyPermify("65 letters in a relation", world("relation " + "r".repeat(65) + " @user"), "more than 64 letters");
        onlyPermify(
                "parentheses in parentheses",
                world("permission p = " + "(".repeat(101) + "a" + ")".repeat(101)),
                "more than 100 parentheses");
        onlyPermify("operands without end", world("permission p = a" + " or a".repeat(250)), "more than 250 operands");
        taken("100 parentheses", world("permission p = " + "(".repeat(100) + "a" + ")".repeat(100)));
        taken("250 operands", world("permission p = a" + " or a".repeat(249)));
    }

    private void whatIsNotSupported() {
        onlyPermify("an attribute", world("attribute age integer"), "attributes and rules are not supported");
        onlyPermify(
                "a rule",
                "entity user {}\nrule adult(age integer) {\n age > 18\n}",
                "attributes and rules are not supported");
        refused("a call of nothing", world("permission p = adult(age)"), "rules are not supported: adult");
    }

    /** A schema around statements about things, which have the relations a, b and parent. */
    private static String world(String statements) {
        return "entity user {}\nentity thing {\n relation a @user @thing#b\n relation b @user\n relation parent @thing\n "
                + statements + "\n}";
    }

    private void taken(String what, String text) {
        cases.add(new SchemaCase(what, text, Taken.BY_BOTH, ""));
    }

    private void refused(String what, String text, String says) {
        cases.add(new SchemaCase(what, text, Taken.BY_NEITHER, says));
    }

    private void onlyPermify(String what, String text, String says) {
        cases.add(new SchemaCase(what, text, Taken.BY_PERMIFY, says));
    }

    private static String show(String ends) {
        return ": " + ends.replace("\n", "LF ").replace("\r", "CR ").replace("\t", "TAB ");
    }
}
