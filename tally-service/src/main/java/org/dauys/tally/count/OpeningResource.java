package org.dauys.tally.count;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.kit.page.Page;
import org.dauys.kit.security.Roles;
import org.dauys.tally.count.CountRepository.GivenDecryption;
import org.dauys.tally.election.ElectionRecord;
import org.dauys.tally.election.ElectionRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What trustees may open, over HTTP. */
@Path("/api/tally/primaries/{primary}/openings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opening")
public class OpeningResource {
    private static final String SLUG = "[a-z0-9][a-z0-9-]{0,62}";

    private final ElectionRepository elections;
    private final CountRepository counts;

    OpeningResource(ElectionRepository elections, CountRepository counts) {
        this.elections = elections;
        this.counts = counts;
    }

    /**
     * An election to open.
     *
     * @param uuid the election
     * @param stage always that of an encrypted tally
     * @param electionHash φ, Base64 without padding
     * @param electionSha256 name of the election object: the same digest
     * @param encryptedTallySha256 name of the object to decrypt
     * @param numTallied ballots that count
     * @param trustees by owner number
     * @param givenBy owner numbers of those who have opened; 1 is the server
     */
    public record Opening(
            String uuid,
            Stage stage,
            String electionHash,
            String electionSha256,
            String encryptedTallySha256,
            int numTallied,
            List<TrusteeKey> trustees,
            List<Integer> givenBy) {}

    /** A trustee of an election. */
    public record TrusteeKey(int owner, String publicKey) {}

    @GET
    @RolesAllowed(Roles.TRUSTEE)
    @Operation(summary = "Elections that wait to be opened")
    public Page<Opening> openings(@PathParam("primary") @Pattern(regexp = SLUG) String primary) {
        return Page.whole(elections.inStage(Stage.ENCRYPTED_TALLY).stream()
                .filter(election -> election.primaryId().equals(primary))
                .map(this::opening)
                .toList());
    }

    private Opening opening(ElectionRecord election) {
        SealedCount sealed = counts.sealed(election);
        List<TrusteeKey> trustees = new ArrayList<>();
        for (int i = 0; i < sealed.trustees().size(); i++) {
            trustees.add(new TrusteeKey(
                    i + 1, sealed.trustees().keys().get(i).publicKey().encode()));
        }
        return new Opening(
                election.uuid(),
                election.stage(),
                sealed.electionHash().toBase64(),
                sealed.electionHash().toHex(),
                sealed.tally().hash().toHex(),
                sealed.numTallied(),
                trustees,
                counts.given(election.uuid()).stream()
                        .map(GivenDecryption::owner)
                        .toList());
    }
}
