/** Identifiers: UUIDv7 for what Beep creates, so that they sort by time. */
@NullMarked
package app.beep.common.ids;

import org.jspecify.annotations.NullMarked;
