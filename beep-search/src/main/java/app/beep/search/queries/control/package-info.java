@NullMarked
package app.beep.search.queries.control;

import org.jspecify.annotations.NullMarked;
