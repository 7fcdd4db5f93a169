/** Keycloak as the other components see it: accounts, tokens, sessions. Whatever goes wrong there becomes a problem of ours; that it is down, a 503 (R-OPS-00). */
@NullMarked
package app.beep.auth.identities;

import org.jspecify.annotations.NullMarked;
