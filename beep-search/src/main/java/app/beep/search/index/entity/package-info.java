@NullMarked
package app.beep.search.index.entity;

import org.jspecify.annotations.NullMarked;
