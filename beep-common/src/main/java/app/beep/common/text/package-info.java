/** What people write: whether anything of it can be seen, and what it must not contain. */
@NullMarked
package app.beep.common.text;

import org.jspecify.annotations.NullMarked;
