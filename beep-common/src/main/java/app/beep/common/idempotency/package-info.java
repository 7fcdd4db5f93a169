/** A repeated creating request with the same Idempotency-Key gives the first result again. */
@NullMarked
package app.beep.common.idempotency;

import org.jspecify.annotations.NullMarked;
