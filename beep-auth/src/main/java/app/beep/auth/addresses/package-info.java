/** E-mail addresses as people write them and as machines know them. */
@NullMarked
package app.beep.auth.addresses;

import org.jspecify.annotations.NullMarked;
