/** Makes Permify hold what the database says, for servers and members (R-AUTHZ-02), and tells other services who may see what. */
@NullMarked
package app.beep.servers.relationships;

import org.jspecify.annotations.NullMarked;
