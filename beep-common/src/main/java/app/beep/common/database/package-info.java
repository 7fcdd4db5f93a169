/** Plain SQL for infrastructure tables, inside the container's transactions. */
@NullMarked
package app.beep.common.database;

import org.jspecify.annotations.NullMarked;
