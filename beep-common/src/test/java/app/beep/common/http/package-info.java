@NullMarked
package app.beep.common.http;

import org.jspecify.annotations.NullMarked;
