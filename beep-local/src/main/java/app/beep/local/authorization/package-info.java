/**
 * The embedded authorization engine: answers the part of Permify's REST API that Beep uses, over the same schema language
 * and with the same decisions, with its tuples in PostgreSQL and an index of them in memory. What has been answered is
 * committed, and the next check sees it; what cannot be known is refused, never allowed (R-AUTHZ-01).
 *
 * <p>It differs from Permify on purpose in four answers: a tuple that the schema has no place for is a 400 (there: 404), a
 * circle of tuples is a denial (there: the depth runs out), the same schema text keeps its version, and contextual tuples,
 * attributes and rules are refused.
 */
@NullMarked
package app.beep.local.authorization;

import org.jspecify.annotations.NullMarked;
