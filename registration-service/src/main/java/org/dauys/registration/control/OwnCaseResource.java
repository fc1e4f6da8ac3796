package org.dauys.registration.control;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.control.CaseView.Outline;
import org.dauys.registration.document.HandOutDocument;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cases against the caller, who may answer and appeal. To everybody else they do not exist. */
@Path("/api/me/control-cases")
@Authenticated
@Tag(name = "Party control")
public class OwnCaseResource {

    private final ConcernedCandidate concerned;
    private final AnswerCase answerCase;
    private final AppealDecision appealDecision;
    private final ShowCase showCase;
    private final EvidenceRepository evidence;
    private final HandOutDocument handOutDocument;
    private final IdempotentPosts posts;
    private final Caller caller;

    OwnCaseResource(
            ConcernedCandidate concerned,
            AnswerCase answerCase,
            AppealDecision appealDecision,
            ShowCase showCase,
            EvidenceRepository evidence,
            HandOutDocument handOutDocument,
            IdempotentPosts posts,
            Caller caller) {
        this.concerned = concerned;
        this.answerCase = answerCase;
        this.appealDecision = appealDecision;
        this.showCase = showCase;
        this.evidence = evidence;
        this.handOutDocument = handOutDocument;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Cases against the caller, newest first")
    public Page<Outline> list() {
        return Page.whole(concerned.cases().stream().map(showCase::outline).toList());
    }

    @GET
    @Path("/{case}")
    @Operation(summary = "A case against the caller, with the deadlines for an answer and an appeal")
    public Response get(@PathParam("case") UUID caseId) {
        ControlCase one = concerned.require(caseId);
        return Etags.ok(showCase.toCandidate(one), one.version());
    }

    /** Under a name of its number: what its uploader called it may tell who that is. */
    @GET
    @Path("/{case}/evidence/{number}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A document of a complaint that a controller has released to the candidate")
    public Response evidence(@PathParam("case") UUID caseId, @PathParam("number") int number) {
        UUID document = evidence.document(concerned.require(caseId).id(), number)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        return handOutDocument.named("evidence-" + number, document);
    }

    @POST
    @Path("/{case}/statements")
    @Transactional
    @Operation(summary = "Answers, while the commission hears the case")
    public Response answer(
            @PathParam("case") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid WrittenRequest request) {
        Statement answer = posts.once(
                caller.subject(),
                "answer-case-" + caseId,
                key,
                request,
                Statement.class,
                () -> answerCase.answer(caseId, request.text(), request.attached()));
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    @POST
    @Path("/{case}/appeal")
    @Transactional
    @Operation(summary = "Appeals to the commission above")
    public Response appeal(
            @PathParam("case") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid WrittenRequest request) {
        Outline appealed = posts.once(
                caller.subject(),
                "appeal-case-" + caseId,
                key,
                request,
                Outline.class,
                () -> showCase.outline(appealDecision.byCandidate(caseId, request.text(), request.attached())));
        return Response.status(Response.Status.CREATED).entity(appealed).build();
    }
}
