/**
 * A plugin for the Elasticsearch of the local run, which is the one that Elasticsearch's own integration tests use: a real
 * server, without the analysis module that a full distribution has. Packed into a jar of its own, loaded by that server only.
 */
@NullMarked
package app.beep.local.elasticsearch;

import org.jspecify.annotations.NullMarked;
