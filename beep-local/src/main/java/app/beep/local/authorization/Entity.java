package app.beep.local.authorization;

/** Something that permissions are asked about: {@code channel:7}. */
record Entity(String type, String id) {}
