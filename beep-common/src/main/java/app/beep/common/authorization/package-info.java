/** Who may do what: decisions come from Permify, are cached for seconds and only while the server's access version stands, and are denied when Permify cannot be asked (R-AUTHZ-01). */
@NullMarked
package app.beep.common.authorization;

import org.jspecify.annotations.NullMarked;
