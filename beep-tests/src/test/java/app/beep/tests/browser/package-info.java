/** What people see and do, through the web client. */
@NullMarked
package app.beep.tests.browser;

import org.jspecify.annotations.NullMarked;
