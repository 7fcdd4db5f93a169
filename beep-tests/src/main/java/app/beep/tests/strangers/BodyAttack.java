package app.beep.tests.strangers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Bodies that are larger than anybody needs. */
public enum BodyAttack implements Attack {
    HUGE_EMAIL(4) {
        @Override
        public void strike(Line line, Target target) throws IOException {
            long huge = 300L << 20;
            line.says(Line.request("POST", "/api/auth/login", JSON + "Content-Length: " + huge + "\r\n\r\n"))
                    .says("{\"email\":\"")
                    .fills(huge - 10);
        }
    },
    ENDLESS_CHUNKS(4) {
        @Override
        public void strike(Line line, Target target) throws IOException {
            line.says(Line.request("POST", "/api/auth/signup", JSON + "Transfer-Encoding: chunked\r\n\r\n"));
            while (line.isInTime()) {
                line.says("10000\r\n").fills(0x10000).says("\r\n");
            }
        }
    },
    PACKED(4) {
        private final byte[] packed = packed(60 << 20);

        @Override
        public void strike(Line line, Target target) throws IOException {
            line.says(Line.request(
                            "POST",
                            "/api/auth/signup",
                            JSON + "Content-Encoding: gzip\r\nConnection: close\r\nContent-Length: " + packed.length
                                    + "\r\n\r\n"))
                    .says(packed)
                    .stays();
        }
    };

    private static final String JSON = "Content-Type: application/json\r\n";

    private final int attackers;

    BodyAttack(int attackers) {
        this.attackers = attackers;
    }

    @Override
    public int attackers() {
        return attackers;
    }

    private static byte[] packed(int length) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write("{\"email\":\"".getBytes(US_ASCII));
            var piece = " ".repeat(1 << 16).getBytes(US_ASCII);
            for (int left = length; left > 0; left -= piece.length) {
                out.write(piece);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
