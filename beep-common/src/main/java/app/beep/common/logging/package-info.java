/** JSON logs carry trace_id, span_id, user and business ids (R-OPS-04). */
@NullMarked
package app.beep.common.logging;

import org.jspecify.annotations.NullMarked;
