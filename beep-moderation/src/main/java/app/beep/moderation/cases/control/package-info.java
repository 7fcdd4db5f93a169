@NullMarked
package app.beep.moderation.cases.control;

import org.jspecify.annotations.NullMarked;
