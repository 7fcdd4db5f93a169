/**
 * The real-time gateway (R-RT-01): one WebSocket per device. It delivers each event to those who may see it, a channel's
 * events in the order of their seq, each once; a revoked permission stops them at once, a slow client is cut and resumes.
 * Nothing about a session has to survive this process.
 */
@NullMarked
package app.beep.notify.gateway;

import org.jspecify.annotations.NullMarked;
