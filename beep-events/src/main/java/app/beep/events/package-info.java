/**
 * The one event mechanism: an event is written in the transaction of its change, published to Redis after the commit,
 * numbered in commit order by a relay, and served by position to whoever missed it (R-RT-06, R-MSG-07). It travels as a header,
 * by which it is routed, and the frame that clients get, which its producer encodes once.
 */
@NullMarked
package app.beep.events;

import org.jspecify.annotations.NullMarked;
