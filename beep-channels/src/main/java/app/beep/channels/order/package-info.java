/** The list of a server's channels: how many there may be, exact under concurrency (R-SRV-07), and who stands where (R-CHAN-03). */
@NullMarked
package app.beep.channels.order;

import org.jspecify.annotations.NullMarked;
