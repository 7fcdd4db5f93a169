/** The rules of e-mail addresses. */
@NullMarked
package app.beep.auth.addresses.entity;

import org.jspecify.annotations.NullMarked;
