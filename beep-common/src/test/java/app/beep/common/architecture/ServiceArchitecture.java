package app.beep.common.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.data.repository.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The rules that every service keeps: boundary -> control -> entity, and no circle between its components. */
public final class ServiceArchitecture {
    private ServiceArchitecture() {}

    /**
     * Boundary for protocols, control for use cases with their transactions, entity for what needs nobody; no bare UUID; bodies whose shape is known.
     *
     * @param root the service's package, such as {@code app.beep.messaging}
     */
    public static void checkLayers(String root) {
        check(root, LayerRules.of(root));
        check(root, List.of(IdRules.everyIdHasAType(), noRepositoryIsShared(), BodyRules.everyBodyHasAShape()));
        check(root, ResourceRules.ALL);
    }

    private static void check(String root, List<ArchRule> rules) {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        rules.forEach(rule -> rule.allowEmptyShould(true).check(service));
    }

    /** All threads would share one session of Hibernate. */
    private static ArchRule noRepositoryIsShared() {
        return fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ApplicationScoped.class)
                .should()
                .notHaveRawType(DescribedPredicate.describe(
                        "a Jakarta Data repository", type -> type.isAnnotatedWith(Repository.class)));
    }
}
