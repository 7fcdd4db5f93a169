/** Every setting of Beep, read from where the code declares it: the page docs/settings.md, and that nothing undeclared is read. */
@NullMarked
package app.beep.tests.settings;

import org.jspecify.annotations.NullMarked;
