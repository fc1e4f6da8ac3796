package org.dauys.events.ballotpaper;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dauys.events.json.CanonicalJson;

/**
 * How several people make the seed of a draw that none of them could choose. Each publishes the SHA-256 of a secret
 * contribution while nobody knows the others'; when no commitment can be added any more, all contributions are revealed,
 * and the seed {@value #ALGORITHM} is the SHA-256, in 64 lowercase hexadecimal digits, of these lines in UTF-8, every one
 * ended by a single line feed:
 *
 * <ol>
 *   <li>{@code dauys-seed-1}
 *   <li>the id of the primary
 *   <li>the number of the round, in decimal
 *   <li>for every contribution, in ascending order of the commitments: commitment, colon, contribution
 *   <li>the public value, only if the round was announced with one
 * </ol>
 */
public final class DrawSeed {

    /** Name of this way to make a seed. */
    public static final String ALGORITHM = "dauys-seed-1";

    /** The form of a contribution: 32 random bytes in hexadecimal digits. */
    public static final String CONTRIBUTION = "[0-9a-f]{64}";

    /** The fewest people who contribute. */
    public static final int FEWEST_CONTRIBUTORS = 2;

    private DrawSeed() {}

    /** What is published of a contribution beforehand: the SHA-256 of its digits as text. */
    public static String commitmentTo(String contribution) {
        return sha256(contribution);
    }

    /**
     * @param primaryId the primary
     * @param round number of the round in it
     * @param contributions all of the round, in any order
     * @param publicValue what nobody could know beforehand, if the round was announced with such a source
     */
    public static String of(String primaryId, int round, List<String> contributions, Optional<String> publicValue) {
        StringBuilder lines = new StringBuilder();
        lines.append(ALGORITHM)
                .append('\n')
                .append(primaryId)
                .append('\n')
                .append(round)
                .append('\n');
        contributions.stream()
                .sorted(Comparator.comparing(DrawSeed::commitmentTo))
                .forEach(contribution -> lines.append(commitmentTo(contribution))
                        .append(':')
                        .append(contribution)
                        .append('\n'));
        publicValue.ifPresent(value -> lines.append(value).append('\n'));
        return sha256(lines.toString());
    }

    private static String sha256(String text) {
        return CanonicalJson.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
