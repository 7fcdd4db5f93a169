package app.beep.common.logging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.TraceId;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The trace that the current work belongs to. */
public final class Trace {
    private Trace() {}

    /** 32 hexadecimal digits; an id of its own when nothing is traced. */
    public static String currentId() {
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            return span.getTraceId();
        }
        var random = ThreadLocalRandom.current();
        return TraceId.fromLongs(random.nextLong() | 1, random.nextLong());
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
