package org.dauys.registration.login;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.person.Phone;
import org.dauys.registration.process.SkipOutsideRegistration;
import org.dauys.registration.sms.DemoInbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The phones of a demo, for everybody to look at; does not exist unless {@code dauys.demo} is set. */
@Path("/api/demo/inbox")
@PermitAll
@Tag(name = "Demo inbox")
public class DemoInboxResource {

    private final DemoInbox inbox;
    private final boolean demo;

    public DemoInboxResource(
            DemoInbox inbox, @ConfigProperty(name = "dauys.demo", defaultValue = "false") boolean demo) {
        this.inbox = inbox;
        this.demo = demo;
    }

    /** Newest first. */
    public record Messages(List<DemoInbox.Received> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Messages that a demonstration has sent")
    public Messages messages(@QueryParam("phone") @Pattern(regexp = Phone.FORM) String phone) {
        requireDemo();
        return new Messages(inbox.newest(Optional.ofNullable(phone).map(Phone::new)));
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The same as a page")
    public String page(@QueryParam("phone") @Pattern(regexp = Phone.FORM) String phone) {
        String rows =
                messages(phone).items().stream().map(DemoInboxResource::row).collect(Collectors.joining());
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Dauys: demo inbox</title>"
                + "<style>body{font:1rem sans-serif;margin:2rem}td{padding:.3rem 1rem .3rem 0}</style>"
                + "<h1>Demo inbox</h1><p>Text messages that a real system would send to phones.</p><table>"
                + rows + "</table></html>";
    }

    @Scheduled(every = "10m", skipExecutionIf = SkipOutsideRegistration.class)
    void prune() {
        if (demo) {
            inbox.prune();
        }
    }

    private void requireDemo() {
        if (!demo) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
    }

    private static String row(DemoInbox.Received message) {
        return "<tr><td>" + DateTimeFormatter.ISO_INSTANT.format(message.sentAt()) + "<td>" + escape(message.phone())
                + "<td>" + escape(message.text());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
