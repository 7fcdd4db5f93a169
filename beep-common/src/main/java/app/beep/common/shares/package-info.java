/** Shares in what all use together, so that nobody has all of it. */
@NullMarked
package app.beep.common.shares;

import org.jspecify.annotations.NullMarked;
