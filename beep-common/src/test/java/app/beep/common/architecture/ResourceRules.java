package app.beep.common.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;

/** A resource without a scope is made anew for each request, with all that is injected into it. */
final class ResourceRules {
    static final List<ArchRule> ALL = List.of(resourcesSayHowLongTheyLive(), sharedResourcesRememberNothing());

    private ResourceRules() {}

    private static ArchRule resourcesSayHowLongTheyLive() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith(ApplicationScoped.class)
                .orShould()
                .beAnnotatedWith(RequestScoped.class);
    }

    private static ArchRule sharedResourcesRememberNothing() {
        return fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ApplicationScoped.class)
                .and()
                .areNotStatic()
                .should()
                .beAnnotatedWith(Inject.class);
    }
}
