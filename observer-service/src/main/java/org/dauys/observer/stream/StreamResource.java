package org.dauys.observer.stream;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.observer.problem.ObserverProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What happens, as server-sent events: {@code turnout}, {@code board}, {@code tally}, {@code incidents}, {@code control},
 * {@code calendar}. Without a position a stream begins with what happens next; {@code last_event_id=0} gives everything
 * that is kept.
 */
@Path("/api/streams/{stream}")
@Tag(name = "streams", description = "Server-sent events, resumable")
public class StreamResource {

    private final Broadcaster broadcaster;
    private final Clock clock;

    StreamResource(Broadcaster broadcaster, Clock clock) {
        this.broadcaster = broadcaster;
        this.clock = clock;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Follows a stream")
    @APIResponse(responseCode = "200", description = "Events; the connection stays open")
    @APIResponse(responseCode = "400", description = "malformed-event-id")
    @APIResponse(responseCode = "404", description = "not-found: no such stream")
    @APIResponse(responseCode = "503", description = "too-many-streams: come back after Retry-After seconds")
    public void follow(
            @PathParam("stream") String path,
            @Parameter(description = "Resume after this event") @HeaderParam("Last-Event-ID") String lastEventId,
            @Parameter(description = "The same, for clients that cannot set headers") @QueryParam("last_event_id")
                    String lastEventIdParameter,
            @Context SseEventSink sink,
            @Context Sse sse) {
        StreamName stream = StreamName.ofPath(path).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        long cursor = cursor(lastEventId == null ? lastEventIdParameter : lastEventId);
        broadcaster.requireRoom();
        boolean caughtUp = cursor >= broadcaster.newest();
        broadcaster.add(new StreamClient(stream, sink, sse, cursor, caughtUp, clock.instant()));
    }

    private long cursor(String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return broadcaster.newest();
        }
        try {
            return Math.min(Long.parseUnsignedLong(lastEventId.trim()) & Long.MAX_VALUE, broadcaster.newest());
        } catch (NumberFormatException e) {
            throw new ProblemException(ObserverProblem.MALFORMED_EVENT_ID);
        }
    }
}
