package app.beep.local.processes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Random secrets, each made on first use and kept in one file that only its owner can read. */
public final class Secrets {
    private static final String ALPHABET = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 32;
    private static final int READABLE_LENGTH = 12;

    private final Path file;
    private final Map<String, String> known = new TreeMap<>();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets in(Path file) {
        var secrets = new Secrets(file);
        if (Files.exists(file)) {
            var stored = new Properties();
            try {
                stored.load(new StringReader(Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            stored.stringPropertyNames().forEach(name -> secrets.known.put(name, stored.getProperty(name)));
        }
        return secrets;
    }

    /** The secret of this name: 32 letters and digits (190 bits), the same at every call and every start. */
    public String get(String name) {
        return get(name, LENGTH);
    }

    /** A password that a person types: shorter, still 70 bits. */
    public String readable(String name) {
        return get(name, READABLE_LENGTH);
    }

    private synchronized String get(String name, int length) {
        var secret = known.get(name);
        if (secret == null) {
            secret = random.ints(length, 0, ALPHABET.length())
                    .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                    .collect(Collectors.joining());
            known.put(name, secret);
            save();
        }
        return secret;
    }

    private void save() {
        try {
            PrivateFiles.write(
                    file,
                    known.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
