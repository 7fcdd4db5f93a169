@NullMarked
package app.beep.search.index.control;

import org.jspecify.annotations.NullMarked;
