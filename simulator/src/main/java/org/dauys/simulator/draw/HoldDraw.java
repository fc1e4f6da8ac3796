package org.dauys.simulator.draw;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A whole draw by two officials. */
public final class HoldDraw {

    private static final int CONTRIBUTION_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private HoldDraw() {}

    /**
     * @param kind {@code BALLOT} or {@code DEBATE}
     * @return the seed
     */
    public static String of(String kind, DrawOfficial host, DrawOfficial other) {
        String first = contribution();
        String second = contribution();
        int round = host.open(kind);
        String firstId = host.commit(round, first);
        String secondId = other.commit(round, second);
        host.seal(round);
        host.reveal(round, firstId, first);
        return other.reveal(round, secondId, second).orElseThrow();
    }

    private static String contribution() {
        byte[] bytes = new byte[CONTRIBUTION_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
