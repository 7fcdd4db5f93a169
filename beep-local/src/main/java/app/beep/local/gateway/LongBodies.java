package app.beep.local.gateway;

/** Long bodies on their way: so many to one service at the same time, and of those so many from one address. */
final class LongBodies {
    private final Attendance toService;
    private final Attendance fromAddress;

    LongBodies(int mostToService, int mostFromAddress) {
        toService = new Attendance(mostToService, Integer.MAX_VALUE);
        fromAddress = new Attendance(mostFromAddress, Integer.MAX_VALUE);
    }

    /** Counts one more, unless that is too many. */
    boolean enter(String service, String address) {
        if (!fromAddress.enter(share(service, address))) {
            return false;
        }
        if (toService.enter(service)) {
            return true;
        }
        fromAddress.leave(share(service, address));
        return false;
    }

    /** One of those who entered goes. */
    void leave(String service, String address) {
        toService.leave(service);
        fromAddress.leave(share(service, address));
    }

    private static String share(String service, String address) {
        return service + ' ' + address;
    }
}
