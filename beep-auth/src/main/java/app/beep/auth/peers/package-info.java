/**
 * What beep-auth asks of others: accounts, tokens and sessions of Keycloak, profiles of beep-users. Whatever goes wrong there
 * becomes a problem of ours; that one of them is down, a 503 (R-OPS-00).
 */
@NullMarked
package app.beep.auth.peers;

import org.jspecify.annotations.NullMarked;
