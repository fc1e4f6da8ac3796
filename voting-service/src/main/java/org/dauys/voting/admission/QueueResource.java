package org.dauys.voting.admission;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.dauys.events.admission.AdmissionPass;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The queue in front of the login. */
@Path("/api/ballot-box/queue")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@NonBlocking
@Tag(name = "Waiting room")
public class QueueResource {

    private final WaitingRoom room;
    private final RoomBook book;

    @Inject
    QueueResource(WaitingRoom room, RoomBook book) {
        this.room = room;
        this.book = book;
    }

    /**
     * Who comes back.
     *
     * @param ticket the last one that was given; null for whoever comes for the first time
     */
    public record QueueRequest(@Pattern(regexp = Ticket.FORM) String ticket) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A place in the queue for logging in, or how far it is",
            description =
                    "For whoever was told waiting-room by the login. Without a ticket: a place. With the ticket of the"
                            + " last answer: how far it is. A ticket that is not good any more is exchanged for a new place. Casting"
                            + " needs no pass.")
    @APIResponse(
            responseCode = "200",
            description = "open: go in, with the pass if there is one; queue: come back later")
    public CompletionStage<Response> ask(@Valid QueueRequest request) {
        return room.answer(Optional.ofNullable(request).map(QueueRequest::ticket))
                .thenApply(answer -> Response.ok(answer)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @GET
    @Path("keys")
    @Operation(summary = "The public key that checks passes")
    public RoomKeyList keys() {
        return new RoomKeyList(book.key()
                .map(key -> List.of(new RoomKeyList.Item(
                        AdmissionPass.ALGORITHM, Base64.getEncoder().encodeToString(key.publicBytes()))))
                .orElseGet(List::of));
    }
}
