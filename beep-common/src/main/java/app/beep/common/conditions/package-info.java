/** Conditions that a request makes: what the client knows already. */
@NullMarked
package app.beep.common.conditions;

import org.jspecify.annotations.NullMarked;
