package app.beep.local.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceCompilerTest {
    @Test
    void of_each_interface_the_newest_release_is_taken() {
        var jars = List.of(
                Path.of("io.openliberty.jakarta.servlet.5.0_1.0.113.jar"),
                Path.of("io.openliberty.jakarta.servlet.6.1_1.0.113.jar"),
                Path.of("com.ibm.websphere.org.eclipse.microprofile.config.1.2.1_1.0.113.jar"),
                Path.of("io.openliberty.org.eclipse.microprofile.config.3.1_1.0.113.jar"),
                Path.of("unversioned.jar"));

        assertThat(ServiceCompiler.newest(jars))
                .extracting(Path::toString)
                .containsExactlyInAnyOrder(
                        "io.openliberty.jakarta.servlet.6.1_1.0.113.jar",
                        "io.openliberty.org.eclipse.microprofile.config.3.1_1.0.113.jar",
                        "unversioned.jar");
    }
}
