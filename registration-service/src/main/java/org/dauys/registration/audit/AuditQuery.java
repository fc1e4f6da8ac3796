package org.dauys.registration.audit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;

/** The query of a request for a part of the trail. */
public class AuditQuery {

    private static final String PLAIN = "[^\\p{Cntrl}]*";

    @QueryParam("from")
    @Size(max = 40)
    String from;

    @QueryParam("to")
    @Size(max = 40)
    String to;

    @QueryParam("actor")
    @Size(max = 200)
    @Pattern(regexp = PLAIN)
    String actor;

    @QueryParam("act")
    @Size(max = 200)
    @Pattern(regexp = PLAIN)
    String act;

    @QueryParam("subject")
    @Size(max = 200)
    @Pattern(regexp = PLAIN)
    String subject;

    @QueryParam("primary")
    @Size(max = 200)
    @Pattern(regexp = PLAIN)
    String primary;

    AuditFilter filter() {
        return new AuditFilter(
                instant(from),
                instant(to),
                Optional.ofNullable(actor),
                Optional.ofNullable(act),
                Optional.ofNullable(subject),
                Optional.ofNullable(primary));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (DateTimeException e) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
    }
}
