package app.beep.common.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** No circle leads through the packages of a shared jar. */
public final class PackageCircles {
    private PackageCircles() {}

    /** @param root the jar's package, such as {@code app.beep.events} */
    public static void check(String root) {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        slices().matching(root + ".(**)").should().beFreeOfCycles().check(classes);
    }
}
