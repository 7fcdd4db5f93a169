/**
 * What every OpenAPI document of Beep's says the same way (R-OPS-09): who may call, the answers that filters and the entry
 * give, how a problem looks. Used by the build, which writes one document for everybody and one for services; resources
 * only say what is their own.
 */
@NullMarked
package app.beep.common.openapi;

import org.jspecify.annotations.NullMarked;
