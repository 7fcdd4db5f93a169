@NullMarked
package app.beep.search.queries.entity;

import org.jspecify.annotations.NullMarked;
