package app.beep.web;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a file's bytes may be packed, the smallest first. */
enum Encoding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    IDENTITY("identity", "");

    private final String token;
    private final String suffix;

    Encoding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    String token() {
        return token;
    }

    /** What the build appends to the file's name. */
    String suffix() {
        return suffix;
    }

    /** The smallest of the available ones that the {@code Accept-Encoding} field allows; identity when in doubt. */
    static Encoding best(@Nullable String accepted, Set<Encoding> available) {
        return Stream.of(values())
                .filter(encoding -> accepted != null && allows(accepted, encoding.token))
                .filter(available::contains)
                .findFirst()
                .orElse(IDENTITY);
    }

    private static boolean allows(String accepted, String token) {
        for (var part : accepted.toLowerCase(Locale.ROOT).split(",")) {
            var pieces = part.split(";", 2);
            if (pieces[0].strip().equals(token)) {
                return pieces.length == 1 || !pieces[1].strip().matches("q\\s*=\\s*0(\\.0{0,3})?");
            }
        }
        return false;
    }
}
