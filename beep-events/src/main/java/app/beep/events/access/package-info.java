/** Changes of who may do what: noted in the transaction of the change, applied to Permify before the answer, told afterwards, and repaired when something was down. */
@NullMarked
package app.beep.events.access;

import org.jspecify.annotations.NullMarked;
