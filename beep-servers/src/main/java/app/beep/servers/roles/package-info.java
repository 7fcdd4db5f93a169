/**
 * Roles and the permissions they give: the two that every server has, owner and default (R-SRV-02), and custom ones, of
 * which a member may hold several (R-SRV-03). Nobody gives out more than they hold (R-SRV-04).
 */
@NullMarked
package app.beep.servers.roles;

import org.jspecify.annotations.NullMarked;
