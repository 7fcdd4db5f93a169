package app.beep.local.processes;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether the launcher runs as root, and how to run what refuses that. */
public final class Superuser {
    private Superuser() {}

    private static boolean isMe() {
        return uid() == 0;
    }

    private static long uid() {
        return new UnixSystem().getUid();
    }

    /** Whether the file is this user's own. */
    public static boolean owns(Path file) throws IOException {
        return Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS) instanceof Integer owner
                && Integer.toUnsignedLong(owner) == uid();
    }

    /** @throws StartupProblem when root is root here whatever it does */
    public static void checkDisguise() {
        if (!isMe()) {
            return;
        }
        try {
            var attempt = new ProcessBuilder(dropped(List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (attempt.waitFor() == 0) {
                return;
            }
        } catch (IOException noUnshare) {
            // the same answer
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("The start was interrupted.", e);
        }
        throw new StartupProblem(
                "Beep was started as root, whom PostgreSQL and Elasticsearch refuse, and this machine lets nobody run them as another (unshare --user); start Beep as an ordinary user.");
    }

    /**
     * The command for a server that refuses to run as root: in a user namespace of its own root is nobody, and still owns
     * the files.
     *
     * @param mapping further options of unshare
     */
    public static List<String> dropped(List<String> command, String... mapping) {
        var whole = new ArrayList<String>();
        if (isMe()) {
            whole.addAll(List.of("unshare", "--user"));
            whole.addAll(List.of(mapping));
            whole.add("--");
        }
        whole.addAll(command);
        return whole;
    }
}
