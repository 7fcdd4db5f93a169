@NullMarked
package app.beep.notify.gateway.entity;

import org.jspecify.annotations.NullMarked;
