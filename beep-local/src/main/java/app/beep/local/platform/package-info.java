/**
 * The whole platform on one machine, without containers: {@link app.beep.local.platform.Platform#start} fetches nothing
 * and needs no privileges; it starts PostgreSQL, Redis, Keycloak, the authorization engine, Open Liberty and the gateway
 * from binaries that Maven brought, on loopback ports, with all state and every secret in one folder. What it starts it
 * also stops, and what an earlier run left behind it removes after checking that it is really its own.
 */
@NullMarked
package app.beep.local.platform;

import org.jspecify.annotations.NullMarked;
