/**
 * Each server that is not ours (PostgreSQL, Redis, Keycloak, Elasticsearch, Open Liberty): where its binaries come from,
 * which files it needs and how it is run. What is written into a running server is {@code setup}.
 */
@NullMarked
package app.beep.local.servers;

import org.jspecify.annotations.NullMarked;
