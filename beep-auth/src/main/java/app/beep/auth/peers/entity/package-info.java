@NullMarked
package app.beep.auth.peers.entity;

import org.jspecify.annotations.NullMarked;
