/** Lists: one page of items and an opaque cursor to the next. */
@NullMarked
package app.beep.common.paging;

import org.jspecify.annotations.NullMarked;
