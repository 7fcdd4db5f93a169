package app.beep.local.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which room of beep-local may know which. */
class RoomsTest {
    private static final String ROOT = "app.beep.local";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void no_circle_leads_through_the_packages() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void running_a_program_knows_nothing_of_servers_and_only_the_platform_knows_them_all() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
                .layer("processes")
                .definedBy(ROOT + ".processes")
                .layer("servers")
                .definedBy(ROOT + ".servers")
                .layer("setup")
                .definedBy(ROOT + ".setup")
                .layer("gateway")
                .definedBy(ROOT + ".gateway")
                .layer("authorization")
                .definedBy(ROOT + ".authorization")
                .layer("demo")
                .definedBy(ROOT + ".demo")
                .layer("platform")
                .definedBy(ROOT + ".platform")
                .layer("development")
                .definedBy(ROOT + ".development")
                .layer("cli")
                .definedBy(ROOT + ".cli")
                .layer("elasticsearch plugin")
                .definedBy(ROOT + ".elasticsearch")
                .ensureAllClassesAreContainedInArchitecture()
                .whereLayer("processes")
                .mayNotAccessAnyLayer()
                .whereLayer("servers")
                .mayOnlyAccessLayers("processes")
                .whereLayer("setup")
                .mayOnlyAccessLayers("processes")
                .whereLayer("gateway")
                .mayNotAccessAnyLayer()
                .whereLayer("authorization")
                .mayNotAccessAnyLayer()
                .whereLayer("demo")
                .mayNotAccessAnyLayer()
                .whereLayer("elasticsearch plugin")
                .mayNotAccessAnyLayer()
                .whereLayer("platform")
                .mayOnlyBeAccessedByLayers("development", "cli")
                .whereLayer("development")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }
}
