/** Access: keeps Permify's relationships in step with servers, members and roles, before a change is answered, and repairs what was interrupted (R-AUTHZ-02). Gives each change an access version. */
@NullMarked
package app.beep.servers.access;

import org.jspecify.annotations.NullMarked;
