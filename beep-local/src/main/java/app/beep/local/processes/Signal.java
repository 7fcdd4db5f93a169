package app.beep.local.processes;

import java.io.IOException;

/** Signals that Java has no call for; the shell has, also where no program {@code kill} is installed. */
final class Signal {
    private Signal() {}

    /** Sends a signal by its name without SIG; nothing happens when the process is gone. */
    static void send(long pid, String signal) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s %s %d".formatted(signal, pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
