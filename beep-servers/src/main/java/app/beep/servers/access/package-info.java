/** Access changes: noted in the transaction of the change, applied before it is answered, repaired when that was interrupted. Each has an access version. */
@NullMarked
package app.beep.servers.access;

import org.jspecify.annotations.NullMarked;
