/** Every error that a client sees is an RFC 9457 problem with a stable type and a trace id, whoever raised it: a rule, validation, JSON parsing, a dependency that is down, or the container itself. Never a stack trace. */
@NullMarked
package app.beep.common.problem;

import org.jspecify.annotations.NullMarked;
