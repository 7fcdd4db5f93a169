@NullMarked
package app.beep.servers.registry.entity;

import org.jspecify.annotations.NullMarked;
