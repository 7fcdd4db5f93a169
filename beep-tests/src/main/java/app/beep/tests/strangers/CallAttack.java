package app.beep.tests.strangers;

import java.io.IOException;

/** Whole requests, as many at once as somebody has hands: guessed passwords, searches and odd messages of one account. */
public enum CallAttack implements Attack {
    WRONG_LOG_INS(20) {
        private static final String GUESS = "{\"email\":\"nobody@example.org\",\"password\":\"a wrong guess\"}";

        @Override
        public void strike(Line line, Target target) throws IOException {
            line.posts("/api/auth/login", JSON_AND_CLOSE, GUESS).stays();
        }
    },
    SEARCHES(48) {
        @Override
        public void prepare(Target target) {
            var author = target.guise(name());
            author.person().posts("words to be found").in(author.channel());
        }

        @Override
        public void strike(Line line, Target target) throws IOException {
            var token = target.guise(name()).person().session().accessToken();
            line.says(Line.request(
                            "GET",
                            "/api/search?q=words&type=messages",
                            "Connection: close\r\nAuthorization: Bearer " + token + "\r\n\r\n"))
                    .stays();
        }
    },
    /** What no renderer should follow to its end. */
    DEEP_QUOTES(20) {
        private static final String DEEP = "{\"content\":\"" + ">".repeat(1_999) + "x\"}";

        @Override
        public void prepare(Target target) {
            target.guise(name()).person().session();
        }

        @Override
        public void strike(Line line, Target target) throws IOException {
            var author = target.guise(name());
            var token = author.person().session().accessToken();
            line.posts(
                            "/api" + author.channel().messages(),
                            JSON_AND_CLOSE + "Authorization: Bearer " + token + "\r\n",
                            DEEP)
                    .stays();
        }

        @Override
        public void watch(Target target) {
            var author = target.guise(name());
            author.person().reads(author.channel(), "limit=20");
        }
    };

    static final String JSON_AND_CLOSE = "Content-Type: application/json\r\nConnection: close\r\n";

    private final int attackers;

    CallAttack(int attackers) {
        this.attackers = attackers;
    }

    @Override
    public int attackers() {
        return attackers;
    }
}
