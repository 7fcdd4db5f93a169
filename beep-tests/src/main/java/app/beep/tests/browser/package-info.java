/** The web client as people use it: a real Chromium, one context per person. */
@NullMarked
package app.beep.tests.browser;

import org.jspecify.annotations.NullMarked;
