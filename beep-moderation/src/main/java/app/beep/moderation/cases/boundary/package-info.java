@NullMarked
package app.beep.moderation.cases.boundary;

import org.jspecify.annotations.NullMarked;
