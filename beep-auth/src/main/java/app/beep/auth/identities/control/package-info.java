/** Calls to Keycloak. */
@NullMarked
package app.beep.auth.identities.control;

import org.jspecify.annotations.NullMarked;
