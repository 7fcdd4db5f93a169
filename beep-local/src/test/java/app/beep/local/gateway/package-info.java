/** The local gateway with real upstreams and the real manifests. */
@NullMarked
package app.beep.local.gateway;

import org.jspecify.annotations.NullMarked;
