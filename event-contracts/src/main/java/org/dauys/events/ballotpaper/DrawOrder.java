package org.dauys.events.ballotpaper;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.dauys.events.json.CanonicalJson;

/**
 * The draw {@value #ALGORITHM}: anyone with the seed and the candidacies gets the same order, on a ballot paper or of the
 * speakers in a debate. Candidacies are sorted by {@code SHA-256(seed + "|" + subjectId + "|" + candidacyId)} in ascending
 * hexadecimal order; the subject is the contest or the debate.
 */
public final class DrawOrder {

    /** Name of this algorithm on a ballot paper. */
    public static final String ALGORITHM = "dauys-draw-1";

    private DrawOrder() {}

    /** The given candidacies in drawn order. */
    public static List<String> of(String seed, String subjectId, List<String> candidacyIds) {
        return candidacyIds.stream()
                .sorted(Comparator.comparing(id -> ticket(seed, subjectId, id)))
                .toList();
    }

    private static String ticket(String seed, String subjectId, String candidacyId) {
        return CanonicalJson.sha256((seed + "|" + subjectId + "|" + candidacyId).getBytes(StandardCharsets.UTF_8));
    }
}
