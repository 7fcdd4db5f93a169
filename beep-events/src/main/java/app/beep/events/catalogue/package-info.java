/** The closed catalogue of what can happen in Beep: one record per type of event, with what clients get as its data (docs/adding.md says how to add one). Each has an example in JSON that a test holds it to. */
@NullMarked
package app.beep.events.catalogue;

import org.jspecify.annotations.NullMarked;
