package app.beep.common.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The schemas that what is left of a document leads to; the others go, or they would tell of what has been left out. */
final class UsedSchemas {
    private final Map<String, Schema> all;
    private final Set<String> used = new HashSet<>();

    private UsedSchemas(Components components) {
        all = components.getSchemas();
    }

    static void keep(OpenAPI document) {
        var components = document.getComponents();
        var schemas = new UsedSchemas(components);
        document.getPaths().getPathItems().values().forEach(schemas::addAllOf);
        components.getResponses().values().forEach(response -> schemas.add(response.getContent()));
        List.copyOf(schemas.all.keySet()).stream()
                .filter(name -> !schemas.used.contains(name))
                .forEach(components::removeSchema);
    }

    private void addAllOf(PathItem path) {
        Stream.ofNullable(path.getParameters()).flatMap(List::stream).forEach(this::add);
        path.getOperations().values().forEach(this::add);
    }

    private void add(Operation operation) {
        Stream.ofNullable(operation.getParameters()).flatMap(List::stream).forEach(this::add);
        Stream.ofNullable(operation.getRequestBody())
                .map(RequestBody::getContent)
                .forEach(this::add);
        operation.getResponses().getAPIResponses().values().stream()
                .map(APIResponse::getContent)
                .forEach(this::add);
    }

    private void add(Parameter parameter) {
        add(parameter.getSchema());
        add(parameter.getContent());
    }

    private void add(@Nullable Content content) {
        Stream.ofNullable(content)
                .flatMap(types -> types.getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .forEach(this::add);
    }

    private void add(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        var ref = schema.getRef();
        var name = ref == null ? null : ref.substring(ref.lastIndexOf('/') + 1);
        if (name != null && used.add(name)) {
            add(all.get(name));
        }
        add(schema.getItems());
        add(schema.getAdditionalPropertiesSchema());
        Stream.ofNullable(schema.getProperties())
                .flatMap(properties -> properties.values().stream())
                .forEach(this::add);
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .flatMap(Stream::ofNullable)
                .flatMap(Collection::stream)
                .forEach(this::add);
    }
}
