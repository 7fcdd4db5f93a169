package app.beep.common.openapi;

import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** How {@link Problem} looks in a document. */
final class ProblemSchema {
    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(NAME)));
    }

    static Schema problem() {
        return object("type", "title", "status", "traceId")
                .description("An RFC 9457 problem; some types have further members, such as permission")
                .addProperty(
                        "type", of(SchemaType.STRING, "What went wrong, stable").enumeration(List.copyOf(types())))
                .addProperty("title", of(SchemaType.STRING, "The same in English"))
                .addProperty("status", of(SchemaType.INTEGER, "The status of the answer"))
                .addProperty("detail", of(SchemaType.STRING, "What is particular this time, in English"))
                .addProperty("instance", of(SchemaType.STRING, "The path that was asked for"))
                .addProperty("traceId", of(SchemaType.STRING, "What to look for in the logs"))
                .addProperty(
                        "errors",
                        of(SchemaType.ARRAY, "The rules that are broken").items(fieldError()));
    }

    static Header header(String description, SchemaType type) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }

    private static Schema fieldError() {
        return object("field", "code", "message")
                .addProperty("field", of(SchemaType.STRING, "Path of the member of the body, or the parameter"))
                .addProperty("code", of(SchemaType.STRING, "The rule, stable"))
                .addProperty("message", of(SchemaType.STRING, "The rule in English"));
    }

    private static List<Object> types() {
        return Arrays.stream(ProblemType.values()).<Object>map(ProblemType::uri).toList();
    }

    private static Schema object(String... required) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).required(List.of(required));
    }

    private static Schema of(SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}
