package app.beep.common.logging;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/** The trace that the current work belongs to. */
public final class Trace {
    private Trace() {}

    /** 32 hexadecimal digits; all zero when nothing is traced. */
    public static String currentId() {
        return Span.current().getSpanContext().getTraceId();
    }

    /** The W3C {@code traceparent} to hand on with an event, or null when nothing is traced. */
    public static @Nullable String currentParent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
