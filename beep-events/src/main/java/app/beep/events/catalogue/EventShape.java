package app.beep.events.catalogue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A type of event: its name, its record, and the class that stands on the wire for it. */
record EventShape(
        String name, Class<?> type, Class<?> wire, @Nullable Method view, Constructor<?> whole) {

    static EventShape of(Class<?> type) {
        var components = type.getRecordComponents();
        var only = components.length == 1 && EventTypes.isView(components[0].getType()) ? components[0] : null;
        var wire = only == null ? type : only.getType();
        var name = type.getAnnotation(EventName.class).value();
        return new EventShape(
                name, type, wire, only == null ? null : only.getAccessor(), type.getDeclaredConstructors()[0]);
    }

    Object unwrap(EventData data) {
        try {
            return view == null ? data : view.invoke(data);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    EventData wrap(Object read) {
        try {
            return (EventData) (view == null ? read : whole.newInstance(read));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
