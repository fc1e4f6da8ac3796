package org.dauys.registration.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.page.Page;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.account.Accounts;
import org.dauys.registration.announced.AnnouncedElections;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The announced elections in which the caller may vote. */
@Path("/api/me/elections")
@RolesAllowed(Roles.MEMBER)
@Tag(name = "Account")
public class MyElectionsResource {

    private final Caller caller;
    private final Accounts accounts;
    private final AnnouncedElections elections;
    private final Enrolments enrolments;

    MyElectionsResource(Caller caller, Accounts accounts, AnnouncedElections elections, Enrolments enrolments) {
        this.caller = caller;
        this.accounts = accounts;
        this.elections = elections;
        this.enrolments = enrolments;
    }

    /** One election; {@code enrolled} once the credential has been fetched. */
    public record MyElection(
            String uuid,
            String primaryId,
            LocalText name,
            List<String> territoryIds,
            Instant opens,
            Instant closes,
            ElectionState.Stage stage,
            boolean enrolled) {}

    @GET
    @Operation(summary = "The elections that the caller may vote in")
    public Page<MyElection> elections() {
        UUID member = UUID.fromString(caller.subject());
        Set<String> enrolled = enrolments.electionsOf(member);
        Set<String> ofOthers = enrolments.electionsOfOtherRolls(member);
        return Page.whole(accounts.votingRights(member).stream()
                .flatMap(right -> elections.of(right.primaryId(), right.territoryId()).stream())
                .filter(election -> !ofOthers.contains(election.electionUuid()))
                .map(election -> of(election, enrolled))
                .toList());
    }

    private static MyElection of(ElectionState election, Set<String> enrolled) {
        return new MyElection(
                election.electionUuid(),
                election.primaryId(),
                election.name(),
                election.territoryIds(),
                election.opens(),
                election.closes(),
                election.stage(),
                enrolled.contains(election.electionUuid()));
    }
}
