/** The index of messages: kept in step with beep-messaging's events, and made anew from its truth without a moment in which nothing is found (R-SRCH-04). Text of what was deleted or hidden leaves it within seconds. */
@NullMarked
package app.beep.search.index;

import org.jspecify.annotations.NullMarked;
