/**
 * Calls made of the services' own OpenAPI documents: right ones, nearly right ones and absurd ones, by people with different
 * rights. Whatever is answered must be documented, and a failure is never an answer.
 */
@NullMarked
package app.beep.tests.fuzz;

import org.jspecify.annotations.NullMarked;
