package app.beep.common.problem;

/** Another service answered a call of ours with an error status: its 404 is not ours unless the caller says so. */
public class PeerRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public PeerRefused(int status) {
        super("status " + status);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
