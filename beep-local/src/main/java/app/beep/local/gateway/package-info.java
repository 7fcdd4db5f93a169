/**
 * The local gateway: stands where Istio's ingress stands, takes its routes, token and access rules from the same
 * manifests, and refuses to start on what it does not understand in them. It chooses the service and never rewrites a
 * path; bodies and sockets pass through in constant memory, and what breaks off is never made to look whole (R-OPS-02).
 */
@NullMarked
package app.beep.local.gateway;

import org.jspecify.annotations.NullMarked;
