/** The one event mechanism: an event is written in the transaction of its change, published to Redis after the commit, numbered in commit order by a relay, and served by position to whoever missed it (R-RT-06, R-MSG-07). */
@NullMarked
package app.beep.common.events;

import org.jspecify.annotations.NullMarked;
