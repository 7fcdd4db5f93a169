/** The alphabet of names in communities (2.2.7 of the architecture document). */
@NullMarked
package app.beep.common.names;

import org.jspecify.annotations.NullMarked;
