package app.beep.local.servers;

import static java.nio.file.attribute.PosixFilePermission.GROUP_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks archives without the help of programs that a machine may lack; an entry never lands outside the folder. */
final class Archives {
    private static final int ANY_EXECUTE = 0111;

    private Archives() {}

    static void untarXz(InputStream archive, Path folder) throws IOException {
        untar(new XZInputStream(archive), folder);
    }

    static void untarGz(InputStream archive, Path folder) throws IOException {
        untar(new GZIPInputStream(archive), folder);
    }

    /** Zip archives carry no modes here: what lies in a folder named bin becomes executable. */
    static void unzip(Path archive, Path folder) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                var target = inside(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (var content = zip.getInputStream(entry)) {
                    Files.copy(content, target);
                }
                if (entry.getName().contains("/bin/")) {
                    makeExecutable(target);
                }
            }
        }
    }

    /** The same for archives with the same classes, whenever they were packed. */
    static String fingerprint(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            var classes = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .map(entry -> entry.getName() + entry.getCrc())
                    .sorted()
                    .toList();
            return Integer.toHexString(classes.hashCode());
        }
    }

    static void makeExecutable(Path file) throws IOException {
        var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.addAll(EnumSet.of(OWNER_EXECUTE, GROUP_EXECUTE, OTHERS_EXECUTE));
        Files.setPosixFilePermissions(file, permissions);
    }

    private static void untar(InputStream stream, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(stream)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = inside(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(target, inside(folder, entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    if ((entry.getMode() & ANY_EXECUTE) != 0) {
                        makeExecutable(target);
                    }
                }
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive wants to write outside its folder: " + name);
        }
        return target;
    }
}
