@NullMarked
package app.beep.auth.signups.entity;

import org.jspecify.annotations.NullMarked;
