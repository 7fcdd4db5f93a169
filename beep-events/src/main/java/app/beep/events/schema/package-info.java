/** Written by the build: the catalogue of events as a document, from which clients make their types. */
@NullMarked
package app.beep.events.schema;

import org.jspecify.annotations.NullMarked;
