package org.dauys.registration.sms;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dauys.kit.page.Page;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The gateway says what became of messages, and operators look at it. */
@Path("/api/registration/sms")
@Tag(name = "Text messages")
public class SmsResource {

    private static final Duration SHOWN = Duration.ofDays(1);

    private final ReportSignature signature;
    private final SmsJournal journal;
    private final SmsStatistics statistics;
    private final ObjectMapper json;
    private final Clock clock;

    SmsResource(
            ReportSignature signature, SmsJournal journal, SmsStatistics statistics, ObjectMapper json, Clock clock) {
        this.signature = signature;
        this.journal = journal;
        this.statistics = statistics;
        this.json = json;
        this.clock = clock;
    }

    /** How the phone network fared with a message. */
    enum Status {
        DELIVERED(SmsJournal.Outcome.DELIVERED),
        FAILED(SmsJournal.Outcome.FAILED);

        private final SmsJournal.Outcome outcome;

        Status(SmsJournal.Outcome outcome) {
            this.outcome = outcome;
        }
    }

    /** A report as sent: the id that the message was handed over with. */
    record Report(UUID id, Status status) {}

    @POST
    @Path("/reports")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A delivery report of the SMS gateway, which signs it")
    public void report(
            @HeaderParam("X-Timestamp") String sentAt, @HeaderParam("X-Signature") String signed, byte[] body) {
        signature.require(sentAt, signed, body);
        Report report = parse(body);
        journal.report(report.id(), report.status().outcome);
    }

    @GET
    @Path("/statistics")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Messages sent, delivered and failed in the last day, by five minutes")
    public Page<SmsStatistics.Window> statistics() {
        Instant now = clock.instant();
        return Page.whole(statistics.windows(now.minus(SHOWN), now));
    }

    private Report parse(byte[] body) {
        try {
            Report report = json.readValue(body, Report.class);
            if (report == null || report.id() == null || report.status() == null) {
                throw new ProblemException(KitProblem.INVALID_REQUEST);
            }
            return report;
        } catch (IOException e) {
            throw new ProblemException(KitProblem.MALFORMED_JSON);
        }
    }
}
