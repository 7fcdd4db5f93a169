@NullMarked
package app.beep.search.queries.boundary;

import org.jspecify.annotations.NullMarked;
