/** Roles: the two that every server has, owner and default (R-SRV-02), and the permissions they give. */
@NullMarked
package app.beep.servers.roles;

import org.jspecify.annotations.NullMarked;
