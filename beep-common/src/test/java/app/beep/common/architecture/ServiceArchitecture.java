package app.beep.common.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.data.repository.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The rules that every service keeps: boundary -> control -> entity, and no circle between its components. */
public final class ServiceArchitecture {
    private ServiceArchitecture() {}

    /** @param root the service's package, such as {@code app.beep.messaging} */
    public static void check(String root) {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        rules(root).forEach(rule -> rule.allowEmptyShould(true).check(service));
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage("..entity..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(root + "..control..", root + "..boundary.."),
                noClasses()
                        .that()
                        .resideInAPackage("..control..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + "..boundary.."),
                slices().matching(root + ".(*)..").should().beFreeOfCycles(),
                methods()
                        .that()
                        .areAnnotatedWith(Transactional.class)
                        .should()
                        .beDeclaredInClassesThat()
                        .resideInAnyPackage("..boundary..", "..control.."),
                classes()
                        .that()
                        .areAnnotatedWith(Transactional.class)
                        .should()
                        .resideInAnyPackage("..boundary..", "..control.."),
                fields().that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(ApplicationScoped.class)
                        .should()
                        .notHaveRawType(
                                new com.tngtech.archunit.base.DescribedPredicate<>("a Jakarta Data repository") {
                                    @Override
                                    public boolean test(com.tngtech.archunit.core.domain.JavaClass type) {
                                        return type.isAnnotatedWith(Repository.class);
                                    }
                                }));
    }
}
