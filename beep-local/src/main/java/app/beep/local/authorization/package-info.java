/**
 * The embedded authorization engine: answers the part of Permify's REST API that Beep uses, over the same schema language
 * and with the same decisions, with its tuples in PostgreSQL and an index of them in memory. What has been answered is
 * committed, and the next check sees it; what cannot be known is refused, never allowed (R-AUTHZ-01).
 */
@NullMarked
package app.beep.local.authorization;

import org.jspecify.annotations.NullMarked;
