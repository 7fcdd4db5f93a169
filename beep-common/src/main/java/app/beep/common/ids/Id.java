package app.beep.common.ids;

import java.util.UUID;

/**
 * What identifies something: a UUID whose type says of what. Each kind is a record over one UUID whose text is that UUID's;
 * on the wire and in the database it is the bare UUID.
 */
public interface Id {
    UUID value();
}
