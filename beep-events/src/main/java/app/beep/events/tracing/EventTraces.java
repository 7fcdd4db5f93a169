package app.beep.events.tracing;

import app.beep.common.logging.LogContext;
import app.beep.events.PublishedEvent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Handles events in spans that belong to the traces in which the events happened; log lines carry their ids. */
@ApplicationScoped
public class EventTraces {
    private static final int PARENT_LENGTH = 55;

    @Inject
    Tracer tracer;

    /** Handles one event within its trace; without a span when it happened outside of any. */
    public void within(PublishedEvent event, Runnable work) {
        var parent = parent(event);
        if (parent == null) {
            work.run();
            return;
        }
        run(
                tracer.spanBuilder(event.header().type() + " receive")
                        .setSpanKind(SpanKind.CONSUMER)
                        .setParent(Context.root().with(Span.wrap(parent)))
                        .startSpan(),
                work);
    }

    /** Handles a batch in one span; it goes on the trace of a single event, and is linked to those of several. */
    public void within(String work, List<PublishedEvent> batch, Runnable handling) {
        var parents = batch.stream()
                .map(EventTraces::parent)
                .filter(parent -> parent != null)
                .toList();
        if (parents.isEmpty()) {
            handling.run();
            return;
        }
        var span = tracer.spanBuilder(work + " process").setSpanKind(SpanKind.CONSUMER);
        if (batch.size() == 1) {
            span.setParent(Context.root().with(Span.wrap(parents.getFirst())));
        } else {
            span.setParent(Context.root());
            parents.stream().limit(100).forEach(span::addLink);
        }
        run(span.startSpan(), handling);
    }

    private static void run(Span span, Runnable work) {
        try (var scope = span.makeCurrent()) {
            LogContext.beginTrace();
            work.run();
        } catch (RuntimeException failed) {
            span.recordException(failed);
            throw failed;
        } finally {
            LogContext.clear();
            span.end();
        }
    }

    /** What {@code 00-<trace>-<span>-<flags>} names; null for anything else. */
    private static @Nullable SpanContext parent(PublishedEvent event) {
        var parent = event.header().traceparent();
        if (parent == null || parent.length() != PARENT_LENGTH) {
            return null;
        }
        var context = SpanContext.createFromRemoteParent(
                parent.substring(3, 35),
                parent.substring(36, 52),
                TraceFlags.fromHex(parent, 53),
                TraceState.getDefault());
        return context.isValid() ? context : null;
    }
}
