/** Finding messages: only what the caller may read at this moment, and only as it is now (R-SRCH-01 to R-SRCH-03). The index tells which messages to look at, never what they say. */
@NullMarked
package app.beep.search.queries;

import org.jspecify.annotations.NullMarked;
