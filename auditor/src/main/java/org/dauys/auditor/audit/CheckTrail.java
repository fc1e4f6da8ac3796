package org.dauys.auditor.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dauys.events.audit.AuditChain;
import org.dauys.events.audit.AuditHead;

/** An export, line by line, against the heads. The first head that does not fit says between which records to look. */
public final class CheckTrail {

    private CheckTrail() {}

    /**
     * What the comparison came to.
     *
     * @param rows of the export
     * @param covered how many of them are under a head that fits
     * @param newer heads of more rows than the export has
     * @param objection the first that does not fit
     */
    public record Result(long rows, long covered, int newer, Optional<String> objection) {}

    /** @throws IOException if the export cannot be read */
    public static Result of(BufferedReader export, List<AuditHead.Signed> heads) throws IOException {
        Iterator<AuditHead> expected =
                heads.stream().map(AuditHead.Signed::head).iterator();
        Optional<AuditHead> next = following(expected);
        String head = AuditChain.START;
        long rows = 0;
        long covered = 0;
        for (String line = export.readLine(); line != null; line = export.readLine()) {
            head = AuditChain.next(head, line);
            rows++;
            if (next.isPresent() && next.get().rows() == rows) {
                if (!next.get().head().equals(head)) {
                    return new Result(rows, covered, 0, Optional.of(objection(next.get(), covered)));
                }
                covered = rows;
                next = following(expected);
            }
        }
        int newer = 0;
        for (; next.isPresent(); next = following(expected)) {
            newer++;
        }
        return new Result(rows, covered, newer, Optional.empty());
    }

    private static String objection(AuditHead head, long covered) {
        return "head " + head.number() + " of " + head.at() + " does not fit: among the rows " + (covered + 1) + " to "
                + head.rows() + " one was changed, added or taken away";
    }

    private static Optional<AuditHead> following(Iterator<AuditHead> heads) {
        return heads.hasNext() ? Optional.of(heads.next()) : Optional.empty();
    }
}
