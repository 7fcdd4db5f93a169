package app.beep.tests.strangers;

import java.io.IOException;
import java.util.stream.IntStream;

/** Sockets of strangers, and of those who do not listen. */
public enum SocketAttack implements Attack {
    SILENT_SOCKETS(700) {
        @Override
        public void strike(Line line, Target target) throws IOException {
            line.upgrades().stays();
        }
    },
    UNFINISHED_FRAME(700) {
        @Override
        public void strike(Line line, Target target) throws IOException {
            line.upgrades().frameHead(LAST | Line.TEXT, MIB).fills(MIB - 1).stays();
        }
    },
    UNFINISHED_BYTES(200) {
        @Override
        public void strike(Line line, Target target) throws IOException {
            line.upgrades().frameHead(LAST | Line.BINARY, 100 * MIB).fills(100 * MIB);
        }
    },
    PARTS_WITHOUT_END(200) {
        @Override
        public void strike(Line line, Target target) throws IOException {
            line.upgrades().part(Line.TEXT, 8_000);
            while (line.isInTime()) {
                line.part(Line.CONTINUATION, 8_000);
            }
        }
    },
    DRIPPING_FRAME(300) {
        @Override
        public void strike(Line line, Target target) throws IOException {
            line.upgrades().frameHead(LAST | Line.TEXT, 15_000).drips(2);
        }
    },
    /** Somebody with an account who asks for all that was said, again and again, and takes none of it. */
    REPLAYS_NOT_TAKEN(18) {
        @Override
        public void prepare(Target target) {
            var author = target.guise(name());
            IntStream.range(0, 300)
                    .forEach(number -> author.person().posts("x".repeat(2_000)).in(author.channel()));
        }

        @Override
        public void strike(Line line, Target target) throws IOException {
            var author = target.guise(name());
            line.upgrades()
                    .frame("{\"op\":\"identify\",\"token\":\"%s\",\"resume\":{\"channels\":{\"%s\":0}}}"
                            .formatted(
                                    author.person().session().accessToken(),
                                    author.channel().id()));
            line.ignores(3);
        }
    };

    private static final int LAST = 0x80;
    private static final long MIB = 1 << 20;

    private final int attackers;

    SocketAttack(int attackers) {
        this.attackers = attackers;
    }

    @Override
    public int attackers() {
        return attackers;
    }
}
