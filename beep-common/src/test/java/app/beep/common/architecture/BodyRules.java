package app.beep.common.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import app.beep.common.http.Shapes;
import app.beep.common.identity.ForServices;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;

/**
 * Bodies from outside are checked against the shape of their type, so each is a record, or a list of them, whose shape is known;
 * a form is text. {@code @FormParam} reads a form past the limit of bodies, so nobody uses it.
 */
final class BodyRules {
    private BodyRules() {}

    static ArchRule everyBodyHasAShape() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(ForServices.class)
                .and()
                .areNotAnnotatedWith(ForServices.class)
                .should(takeAKnownShape());
    }

    private static ArchCondition<JavaMethod> takeAKnownShape() {
        return new ArchCondition<>("take a body of a known shape") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                var declared = item.reflect();
                if (declared.getDeclaringClass().isInterface() || !isCalledByRequests(declared)) {
                    return;
                }
                Arrays.stream(declared.getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(FormParam.class))
                        .forEach(field ->
                                events.add(SimpleConditionEvent.violated(item, item.getFullName() + ": " + field)));
                if (takesForms(declared)) {
                    return;
                }
                Arrays.stream(declared.getParameters())
                        .filter(BodyRules::isBody)
                        .filter(body -> !isKnown(body))
                        .forEach(body ->
                                events.add(SimpleConditionEvent.violated(item, item.getFullName() + ": " + body)));
            }
        };
    }

    private static boolean isCalledByRequests(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(mark -> mark.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static boolean takesForms(Method method) {
        var own = method.getAnnotation(Consumes.class);
        var consumes = own == null ? method.getDeclaringClass().getAnnotation(Consumes.class) : own;
        return consumes != null && List.of(consumes.value()).equals(List.of(MediaType.APPLICATION_FORM_URLENCODED));
    }

    /** What no annotation of JAX-RS fills, and is no stream. */
    private static boolean isBody(Parameter parameter) {
        return parameter.getType() != InputStream.class
                && Arrays.stream(parameter.getAnnotations())
                        .map(Annotation::annotationType)
                        .noneMatch(mark -> mark.getName().startsWith("jakarta.ws.rs."));
    }

    private static boolean isKnown(Parameter body) {
        try {
            Shapes.require(body.getParameterizedType());
            return body.getType().isRecord() || body.getType() == List.class;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
