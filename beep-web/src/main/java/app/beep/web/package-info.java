/**
 * Serves the web client's built files: hashed files are kept by browsers for ever, the page itself is asked for again each
 * time, everything was compressed by the build, and nothing but the client's own files may run in the page.
 */
@NullMarked
package app.beep.web;

import org.jspecify.annotations.NullMarked;
