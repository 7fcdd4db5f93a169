package app.beep.common.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.enterprise.event.Startup;
import java.util.List;

/** What a boundary consists of. */
final class Protocols {
    private static final List<String> MARKS = List.of(
            "jakarta.ws.rs.Path",
            "jakarta.ws.rs.ext.Provider",
            "jakarta.websocket.server.ServerEndpoint",
            "jakarta.servlet.annotation.WebServlet",
            "jakarta.servlet.annotation.WebFilter");
    private static final List<String> CONSUMERS =
            List.of("app.beep.events.consuming.EventConsumer", "app.beep.events.following.EventListener");
    private static final List<String> SOCKETS = List.of(
            "jakarta.websocket.Endpoint",
            "jakarta.websocket.server.ServerApplicationConfig",
            "jakarta.websocket.server.ServerEndpointConfig$Configurator");
    private static final List<String> SCOPES = List.of(
            "jakarta.enterprise.context.ApplicationScoped",
            "jakarta.enterprise.context.RequestScoped",
            "jakarta.enterprise.context.Dependent",
            "jakarta.inject.Singleton");

    /** Where something comes in or begins, or a record on the wire with the rules it is annotated with. */
    static final DescribedPredicate<JavaClass> ENTRY = describe(
            "a resource, an endpoint, a consumer of events, a schedule or a record",
            type -> type.isRecord()
                    || type.isAnnotation()
                    || type.getSimpleName().equals("package-info")
                    || MARKS.stream().anyMatch(type::isAnnotatedWith)
                    || CONSUMERS.stream().anyMatch(type::isAssignableTo)
                    || SOCKETS.stream().anyMatch(type::isAssignableTo)
                    || isSchedule(type)
                    || isQuery(type));

    /** What only entries of the same package use. */
    static final DescribedPredicate<JavaClass> DETAIL = describe(
            "a detail of the protocol",
            type -> !type.getModifiers().contains(JavaModifier.PUBLIC)
                    && SCOPES.stream().noneMatch(type::isAnnotatedWith));

    private Protocols() {}

    /** Begins with the service. */
    private static boolean isSchedule(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method -> method.getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.isEquivalentTo(Startup.class)));
    }

    /** Parameters of a query, which JAX-RS cannot put into a record. */
    private static boolean isQuery(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.isAnnotatedWith("jakarta.ws.rs.QueryParam"));
    }
}
