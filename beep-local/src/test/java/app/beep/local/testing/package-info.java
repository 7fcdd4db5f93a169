/**
 * For the in-container tests of a service: {@link app.beep.local.testing.ServiceIT} runs the WAR that was built in a real
 * Open Liberty with a real PostgreSQL and Redis; Keycloak and the other services are stood in for.
 */
@NullMarked
package app.beep.local.testing;

import org.jspecify.annotations.NullMarked;
