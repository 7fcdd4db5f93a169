/** Traces go on across events: whoever handles one does so in the trace in which it happened (R-OPS-04). */
@NullMarked
package app.beep.events.tracing;

import org.jspecify.annotations.NullMarked;
