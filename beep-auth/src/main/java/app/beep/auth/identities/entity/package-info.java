@NullMarked
package app.beep.auth.identities.entity;

import org.jspecify.annotations.NullMarked;
