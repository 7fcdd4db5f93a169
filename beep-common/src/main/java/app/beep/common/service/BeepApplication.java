package app.beep.common.service;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST application of a service; with the WAR's context root {@code /api} its paths are the public ones. */
@ApplicationPath("/")
public class BeepApplication extends Application {}
