package app.beep.common.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** For whom a document is, and thus what it tells. */
enum Audience {
    EVERYBODY(
            "person",
            "A person's access token, given by POST /auth/login or by Keycloak (authorization code and PKCE)"),
    SERVICES(
            "service",
            "The access token of a service's own client at Keycloak; the roles are the clients that are let in");

    private static final String INTERNAL = "/internal/";

    private final String scheme;
    private final String token;

    Audience(String scheme, String token) {
        this.scheme = scheme;
        this.token = token;
    }

    /** Keeps what is for this audience, and completes each operation. */
    void write(OpenAPI document) {
        var paths = document.getPaths();
        List.copyOf(paths.getPathItems().keySet()).stream()
                .filter(path -> path.startsWith(INTERNAL) != (this == SERVICES))
                .forEach(paths::removePathItem);
        var components = document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSecurityScheme(
                scheme,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(token));
        components.addSchema(ProblemSchema.NAME, ProblemSchema.problem());
        for (var answer : CommonAnswer.values()) {
            if (answer.isGivenTo(this)) {
                components.addResponse(answer.refName(), answer.response());
            }
        }
        document.components(components);
        paths.getPathItems().values().forEach(this::complete);
        UsedSchemas.keep(document);
    }

    /** What every client of HTTP says by itself is no parameter. */
    private static void dropFieldsOfHttp(Operation operation) {
        if (operation.getParameters() != null) {
            operation.setParameters(operation.getParameters().stream()
                    .filter(parameter -> !HttpHeaders.CONTENT_LENGTH.equals(parameter.getName()))
                    .toList());
        }
    }

    private void complete(PathItem path) {
        path.getOperations().forEach((verb, operation) -> {
            var described = DescribedOperation.of(verb, path, operation);
            var services = described.services();
            if (described.isOpen()) {
                operation.setSecurity(List.of());
            } else {
                operation.setSecurity(
                        List.of(OASFactory.createSecurityRequirement().addScheme(scheme, services)));
            }
            operation.getResponses().getAPIResponses().forEach(Audience::explain);
            for (var answer : CommonAnswer.values()) {
                if (answer.isGivenTo(this)
                        && answer.isGivenBy(described)
                        && !operation.getResponses().hasAPIResponse(answer.code())) {
                    operation.getResponses().addAPIResponse(answer.code(), answer.reference());
                }
            }
            operation.setOperationId(null);
            dropFieldsOfHttp(operation);
        });
    }

    /** What a resource says of a refusal is when it is given; how it looks is the same everywhere. */
    private static void explain(String code, APIResponse response) {
        if (isRefusal(code) && response.getContent() == null) {
            response.setContent(ProblemSchema.content());
        }
    }

    private static boolean isRefusal(String code) {
        return code.startsWith("4") || code.startsWith("5");
    }
}
