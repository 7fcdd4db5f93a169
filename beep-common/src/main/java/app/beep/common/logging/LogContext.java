package app.beep.common.logging;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import io.opentelemetry.api.trace.Span;
import java.util.List;

/**
 * What stands in every JSON log line written by the current thread: {@code ext_service}, {@code ext_trace_id},
 * {@code ext_span_id} and the business ids {@code ext_user}, {@code ext_server}, {@code ext_channel},
 * {@code ext_message}.
 */
public final class LogContext {
    private static final List<String> NAMES =
            List.of("service", "environment", "version", "trace_id", "span_id", "user", "server", "channel", "message");

    private LogContext() {}

    /** Adds one of the names above. */
    public static void put(String name, Object value) {
        LogRecordContext.addExtension(name, value.toString());
    }

    /** Begins a request's lines with the trace it belongs to. */
    public static void beginTrace() {
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            put("trace_id", span.getTraceId());
            put("span_id", span.getSpanId());
        }
    }

    /** Ends the request or task: the thread serves another one next. */
    public static void clear() {
        NAMES.forEach(LogRecordContext::removeExtension);
    }
}
