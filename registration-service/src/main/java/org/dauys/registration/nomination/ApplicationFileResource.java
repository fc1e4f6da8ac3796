package org.dauys.registration.nomination;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.page.Page;
import org.dauys.kit.problem.Language;
import org.dauys.kit.security.Roles;
import org.dauys.registration.eligibility.EligibilityView;
import org.dauys.registration.eligibility.ExplainEligibility;
import org.dauys.registration.nomination.ApplicationDocuments.Attached;
import org.dauys.registration.nomination.ApplicationHistory.Step;
import org.dauys.registration.nomination.ApplicationHistory.Submission;
import org.dauys.registration.nomination.FindDuplicates.Duplicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What belongs to an application: rules, documents, history, duplicates. For its owner and officials of its territory. */
@Path("/api/registration/primaries/{primary}/applications/{id}")
@Authenticated
@Tag(name = "Applications")
public class ApplicationFileResource {

    private final ReadApplications readApplications;
    private final ApplicationDocuments documents;
    private final ApplicationHistory history;
    private final FindDuplicates findDuplicates;
    private final ExplainEligibility explain;

    ApplicationFileResource(
            ReadApplications readApplications,
            ApplicationDocuments documents,
            ApplicationHistory history,
            FindDuplicates findDuplicates,
            ExplainEligibility explain) {
        this.readApplications = readApplications;
        this.documents = documents;
        this.history = history;
        this.findDuplicates = findDuplicates;
        this.explain = explain;
    }

    /** A document of an application; to be read at {@code /api/registration/documents/{id}}. */
    record ShownDocument(
            String kind,
            int round,
            UUID id,
            String name,
            String mediaType,
            long size,
            String sha256,
            Instant uploadedAt) {

        static ShownDocument of(Attached attached) {
            return new ShownDocument(
                    attached.kind(),
                    attached.round(),
                    attached.document().id(),
                    attached.document().name(),
                    attached.document().mediaType(),
                    attached.document().size(),
                    attached.document().sha256(),
                    attached.document().uploadedAt());
        }
    }

    /**
     * A step of an official.
     *
     * @param decidedBy account; for officials alone
     */
    record ShownDecision(
            int round,
            Step step,
            Optional<String> reason,
            List<FieldReason> fields,
            EligibilityView rules,
            List<Evidence> evidence,
            Instant decidedAt,
            Optional<String> decidedBy) {}

    /** All that was submitted and decided, oldest first. */
    record History(List<Submission> submissions, List<ShownDecision> decisions) {}

    @GET
    @Path("/eligibility")
    @Operation(summary = "What each rule says to an application, and why")
    public EligibilityView eligibility(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return explain.in(language(acceptLanguage), readApplications.evaluation(primary, id));
    }

    @GET
    @Path("/documents")
    @Operation(summary = "The documents of an application")
    public Page<ShownDocument> documents(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        UUID known = readApplications.require(primary, id).id();
        return Page.whole(documents.of(known).stream().map(ShownDocument::of).toList());
    }

    /** Proposals that nobody has confirmed are for officials alone. */
    @GET
    @Path("/history")
    @Operation(summary = "Every submission and every decision, with rules, facts and evidence")
    public History history(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Application application = readApplications.require(primary, id);
        boolean official = readApplications.isForOfficial(application);
        Language language = language(acceptLanguage);
        return new History(
                history.submissions(id),
                history.decisions(id).stream()
                        .filter(decision -> official || decision.step().isForOwner())
                        .map(decision -> new ShownDecision(
                                decision.round(),
                                decision.step(),
                                decision.reason(),
                                decision.fields(),
                                explain.in(language, decision.evaluation()),
                                decision.evidence(),
                                decision.decidedAt(),
                                Optional.of(decision.decidedBy()).filter(by -> official)))
                        .toList());
    }

    @GET
    @Path("/duplicates")
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER})
    @Operation(summary = "Other applications that may be of the same person, and why")
    public Page<Duplicate> duplicates(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        return Page.whole(findDuplicates.of(readApplications.require(primary, id)));
    }

    private static Language language(String acceptLanguage) {
        return Language.of(Optional.ofNullable(acceptLanguage));
    }
}
