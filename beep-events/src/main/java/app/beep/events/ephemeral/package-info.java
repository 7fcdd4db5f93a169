/** The volatile path beside the durable one: what is true for a moment (typing, presence, voice signals) goes straight over Redis, is stored nowhere, has no number, and may be lost. */
@NullMarked
package app.beep.events.ephemeral;

import org.jspecify.annotations.NullMarked;
