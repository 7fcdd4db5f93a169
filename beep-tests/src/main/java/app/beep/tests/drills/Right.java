package app.beep.tests.drills;

/** Whether somebody may read, as far as the answers tell. */
enum Right {
    YES,
    NO,
    /** A change is on its way, or its answer left it open. */
    OPEN;

    /** What is had when both are needed. */
    Right and(Right other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == OPEN || other == OPEN ? OPEN : YES;
    }
}
