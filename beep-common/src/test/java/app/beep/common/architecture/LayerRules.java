package app.beep.common.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What each layer is for, and whom it may know. */
final class LayerRules {
    private static final String[] LAYERS = {"..boundary..", "..control..", "..entity.."};
    private static final String ENTITY = "jakarta.persistence.Entity";

    private LayerRules() {}

    static List<ArchRule> of(String root) {
        return List.of(
                slices().matching(root + ".(*)..").should().beFreeOfCycles(),
                slices().matching(root + ".(**)").should().beFreeOfCycles(),
                everythingHasALayer(root),
                entitiesKnowNobody(),
                entitiesArePlain(),
                noClasses()
                        .that()
                        .resideInAPackage("..control..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + "..boundary.."),
                boundaryIsForProtocols(),
                noClasses()
                        .that()
                        .resideInAPackage("..boundary..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.jdbi..", "jakarta.persistence..", "jakarta.data..", "redis.."),
                resourcesAreBoundary(),
                methods()
                        .that()
                        .areAnnotatedWith(Transactional.class)
                        .should()
                        .beDeclaredInClassesThat()
                        .resideInAPackage("..control.."),
                classes().that().areAnnotatedWith(Transactional.class).should().resideInAPackage("..control.."),
                classes()
                        .that()
                        .areAnnotatedWith(RegisterRestClient.class)
                        .should()
                        .resideInAPackage(root + ".peers.control"),
                classes()
                        .that()
                        .areAnnotatedWith(RegisterRestClient.class)
                        .should()
                        .beAnnotatedWith(Bulkhead.class)
                        .andShould()
                        .beAnnotatedWith(CircuitBreaker.class),
                noClasses()
                        .that(are(resideOutsideOfPackages(root + ".peers..")))
                        .should()
                        .dependOnClassesThat()
                        .areAnnotatedWith(RegisterRestClient.class));
    }

    /** Only what several layers or components put on the wire stands beside the layers, and does nothing. */
    private static ArchRule everythingHasALayer(String root) {
        return classes()
                .that(are(resideOutsideOfPackages(LAYERS).and(resideInAPackage(root + ".."))))
                .and()
                .areTopLevelClasses()
                .should(ArchConditions.be(describe(
                        "records, enums or interfaces",
                        type -> type.isRecord() || type.isEnum() || type.isInterface())));
    }

    private static ArchRule entitiesKnowNobody() {
        return noClasses()
                .that()
                .resideInAPackage("..entity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("app.beep..control..", "app.beep..boundary..");
    }

    /** Jakarta Data's entities alone know that they are stored. */
    private static ArchRule entitiesArePlain() {
        return noClasses()
                .that()
                .resideInAPackage("..entity..")
                .and()
                .areNotAnnotatedWith(ENTITY)
                .and()
                .haveSimpleNameNotContaining("_") // an entity's metamodel, which the build writes
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "jakarta.data..",
                        "jakarta.ws.rs..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.transaction..",
                        "org.jdbi..",
                        "redis..",
                        "org.eclipse.microprofile.rest..",
                        "org.eclipse.microprofile.config..");
    }

    /**
     * Whatever can be injected or seen from outside in a boundary speaks a protocol, begins something, or is a record on the
     * wire; the rest is a detail of the protocol, which nobody else knows.
     */
    private static ArchRule boundaryIsForProtocols() {
        return classes()
                .that()
                .resideInAPackage("..boundary..")
                .and()
                .areTopLevelClasses()
                .should(ArchConditions.be(Protocols.ENTRY.or(Protocols.DETAIL)));
    }

    private static ArchRule resourcesAreBoundary() {
        DescribedPredicate<JavaClass> resources = describe(
                "resources",
                type -> type.isAnnotatedWith(Path.class) && !type.isAnnotatedWith(RegisterRestClient.class));
        return classes().that(are(resources)).should().resideInAPackage("..boundary..");
    }
}
