/**
 * The embedded authorization engine: answers Permify's REST API as far as tuples go, over the same schema language without
 * attributes and rules and with the same decisions, with its tuples in PostgreSQL and an index of them in memory. What has been answered is
 * committed, and the next check sees it; what cannot be known is refused, never allowed (R-AUTHZ-01).
 *
 * <p>A decision that cannot be made, because of a circle or too little depth, is an error and never its own opposite. Where
 * the engine differs from Permify on purpose is written in decision 53, and what tests of both expect of each in
 * {@code SchemaCases} and {@code answers.csv}.
 */
@NullMarked
package app.beep.local.authorization;

import org.jspecify.annotations.NullMarked;
