/** Cases: one for each reported message, each person's report counted once, seen by those who may moderate the server (R-MOD-01). */
@NullMarked
package app.beep.moderation.cases;

import org.jspecify.annotations.NullMarked;
