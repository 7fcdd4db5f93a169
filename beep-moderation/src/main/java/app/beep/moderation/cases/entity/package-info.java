@NullMarked
package app.beep.moderation.cases.entity;

import org.jspecify.annotations.NullMarked;
