package app.beep.local.processes;

import java.util.ArrayList;
import java.util.List;

/** Whether the launcher runs as root, and how to run what refuses that. */
public final class Superuser {
    private Superuser() {}

    static boolean isMe() {
        return new com.sun.security.auth.module.UnixSystem().getUid() == 0;
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
