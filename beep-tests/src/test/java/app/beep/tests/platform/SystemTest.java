package app.beep.tests.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the whole platform, through its gateway. Its constructor or methods may take a
 * {@link app.beep.tests.client.Beep}, a {@link app.beep.local.platform.Platform} and the {@link app.beep.tests.faults.Links}, which all tests of the run share: each makes
 * its own people and servers.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedPlatform.class)
public @interface SystemTest {}
