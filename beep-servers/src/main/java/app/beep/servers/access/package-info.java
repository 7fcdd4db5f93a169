/** Makes Permify hold what the database says, for servers, roles and members (R-AUTHZ-02), lets channels do so in their turn, and tells other services who may see what. */
@NullMarked
package app.beep.servers.access;

import org.jspecify.annotations.NullMarked;
