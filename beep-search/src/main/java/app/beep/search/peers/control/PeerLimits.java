package app.beep.search.peers.control;

/** How far another service is asked before it is left alone; the same for each of them. */
final class PeerLimits {
    /** Questions at once. */
    static final int AT_ONCE = 32;
    /** So many answers are looked at before a service counts as broken. */
    static final int LOOKED_AT = 20;
    /** Milliseconds for which a broken service is not asked. */
    static final int LEFT_ALONE = 1000;
    /** Everything that is asked only reads, so it is asked once more. */
    static final int ONCE_MORE = 1;
    /** Milliseconds before that, and by how much they vary. */
    static final int PAUSE = 20;

    static final int JITTER = 10;

    private PeerLimits() {}
}
