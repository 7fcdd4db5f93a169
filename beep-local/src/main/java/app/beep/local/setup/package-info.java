/**
 * What the servers must hold before the services can work: databases, roles and grants, migrations, Redis users, the
 * realm and the authorization schema. Everything is safe to repeat.
 */
@NullMarked
package app.beep.local.setup;

import org.jspecify.annotations.NullMarked;
