package app.beep.tests.strangers;

import java.io.IOException;

/** Requests that are begun and not ended, and answers that are not read. */
public enum RequestAttack implements Attack {
    HALF_SENT_HEAD(200) {
        @Override
        public void strike(Line line, Target target) throws IOException {
            line.says("POST /api/auth/login HTTP/1.1\r\nHost: loc").stays();
        }
    },
    DRIPPING_HEAD(200) {
        @Override
        public void strike(Line line, Target target) throws IOException {
            line.says("GET /api/auth/providers HTTP/1.1\r\nX-Drip: ").drips(200);
        }
    },
    HALF_SENT_BODY(200) {
        @Override
        public void strike(Line line, Target target) throws IOException {
            line.says(login(1_000)).says("0123456789").stays();
        }
    },
    DRIPPING_BODY(200) {
        @Override
        public void strike(Line line, Target target) throws IOException {
            line.says(login(50_000)).drips(200);
        }
    },
    LONG_BODY_DRIPPING(200) {
        @Override
        public void strike(Line line, Target target) throws IOException {
            line.says(login(200_000)).fills(150_000).drips(200);
        }
    },
    /** Somebody with an account who uploads and stops in the middle. */
    HALF_SENT_UPLOAD(100) {
        @Override
        public void prepare(Target target) {
            target.guise(name()).person().session();
        }

        @Override
        public void strike(Line line, Target target) throws IOException {
            var token = target.guise(name()).person().session().accessToken();
            line.says(Line.request(
                            "POST",
                            "/api/media",
                            "Authorization: Bearer %s\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\n\r\n"
                                    .formatted(token)))
                    .says("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n")
                    .fills(300_000)
                    .stays();
        }
    },
    ANSWERS_NOT_READ(200) {
        @Override
        public void strike(Line line, Target target) throws IOException {
            for (int request = 0; request < 20; request++) {
                line.says(Line.request("GET", "/", "\r\n"));
            }
            line.ignores(5);
        }
    };

    private final int attackers;

    RequestAttack(int attackers) {
        this.attackers = attackers;
    }

    @Override
    public int attackers() {
        return attackers;
    }

    private static String login(int length) {
        return Line.request(
                "POST", "/api/auth/login", "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n");
    }
}
