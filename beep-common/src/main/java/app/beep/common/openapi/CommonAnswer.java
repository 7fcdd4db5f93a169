package app.beep.common.openapi;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.problem.ProblemType;
import jakarta.validation.Valid;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The refusals that no resource gives by itself: each is given by a filter, by JAX-RS or by the entry, to every operation
 * of a kind. A method that is not allowed (405) belongs to no operation.
 */
enum CommonAnswer {
    MALFORMED(
            ProblemType.MALFORMED_REQUEST,
            Given.EVERYWHERE,
            any -> true,
            "The address, a header field or the body cannot be understood"),
    NOT_AUTHENTICATED(
            ProblemType.NOT_AUTHENTICATED,
            Given.EVERYWHERE,
            any -> true,
            "The access token is missing or not good any more; the entry looks at every token that is sent, also where none is needed"),
    FORBIDDEN(
            ProblemType.FORBIDDEN,
            Given.EVERYWHERE,
            operation -> !operation.isOpen(),
            "The token is not meant for this operation, or a permission is missing"),
    NOT_FOUND(
            ProblemType.NOT_FOUND,
            Given.EVERYWHERE,
            CommonAnswer::namesSomething,
            "Not there, or not visible to the caller"),
    NOT_ACCEPTABLE(
            ProblemType.NOT_ACCEPTABLE,
            Given.EVERYWHERE,
            DescribedOperation::isOfOneType,
            "Accept excludes the type of the answer"),
    PROFILE_INCOMPLETE(
            ProblemType.PROFILE_INCOMPLETE,
            Given.EVERYWHERE,
            DescribedOperation::needsProfile,
            "The caller has not chosen a username yet; or see detail"),
    TOO_SLOW(ProblemType.TOO_SLOW, Given.BY_ENTRY, any -> true, "A body that was begun did not come in time"),
    TOO_LARGE(ProblemType.TOO_LARGE, Given.EVERYWHERE, any -> true, "The body is larger than is taken here"),
    URI_TOO_LONG(ProblemType.URI_TOO_LONG, Given.BY_ENTRY, any -> true, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            Given.EVERYWHERE,
            any -> true,
            "The body is packed, or of a type that is not taken here"),
    INVALID(
            ProblemType.VALIDATION,
            Given.EVERYWHERE,
            CommonAnswer::hasRules,
            "A rule is broken, see errors; or the Idempotency-Key was used for another request"),
    HEADERS_TOO_LARGE(ProblemType.HEADERS_TOO_LARGE, Given.BY_ENTRY, any -> true, "The header fields are too large"),
    UNAVAILABLE(
            ProblemType.UNAVAILABLE,
            Given.EVERYWHERE,
            any -> true,
            "Something that is needed for it does not answer at the moment"),
    TIMEOUT(ProblemType.TIMEOUT, Given.BY_ENTRY, any -> true, "The service did not answer in time");

    private static final Set<String> IDS_OF_HISTORY = Set.of("before", "around");

    private enum Given {
        EVERYWHERE,
        BY_ENTRY
    }

    private final ProblemType type;
    private final Given given;
    private final Predicate<DescribedOperation> operations;
    private final String description;

    CommonAnswer(ProblemType type, Given given, Predicate<DescribedOperation> operations, String description) {
        this.type = type;
        this.given = given;
        this.operations = operations;
        this.description = description;
    }

    boolean isGivenTo(Audience audience) {
        return given == Given.EVERYWHERE || audience == Audience.EVERYBODY;
    }

    boolean isGivenBy(DescribedOperation operation) {
        return operations.test(operation);
    }

    String code() {
        return Integer.toString(type.status());
    }

    /** Its name among the document's components, such as {@code TooLarge}. */
    String refName() {
        return Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    APIResponse reference() {
        return OASFactory.createAPIResponse().ref(refName());
    }

    APIResponse response() {
        var response = OASFactory.createAPIResponse().description(description).content(ProblemSchema.content());
        switch (this) {
            case NOT_AUTHENTICATED ->
                response.addHeader(
                        HttpHeaders.WWW_AUTHENTICATE, ProblemSchema.header("Bearer", Schema.SchemaType.STRING));
            case UNAVAILABLE ->
                response.addHeader(
                        HttpHeaders.RETRY_AFTER, ProblemSchema.header("Seconds to wait", Schema.SchemaType.INTEGER));
            default -> {}
        }
        return response;
    }

    /** By its path, or by an id in its query. */
    private static boolean namesSomething(DescribedOperation operation) {
        return operation.has(Parameter.In.PATH, any -> true)
                || operation.has(Parameter.In.QUERY, name -> name.endsWith("Id") || IDS_OF_HISTORY.contains(name));
    }

    private static boolean hasRules(DescribedOperation operation) {
        return operation.takes(Valid.class)
                || operation.has(Parameter.In.QUERY, "limit"::equals)
                || operation.has(Parameter.In.HEADER, IdempotencyKeys.HEADER::equals);
    }
}
