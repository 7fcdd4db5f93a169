@NullMarked
package app.beep.search.index.boundary;

import org.jspecify.annotations.NullMarked;
