package org.dauys.tally.ceremony;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.tally.ceremony.CeremonyView.ElectionSetup;
import org.dauys.tally.ceremony.CeremonyView.GivenKey;
import org.dauys.tally.election.ElectionRecord;
import org.dauys.tally.election.ElectionRepository;
import org.dauys.tally.paper.BallotPaperRepository;
import org.dauys.tally.paper.PaperRecord;

/** Puts together what everybody may see of a ceremony. */
@ApplicationScoped
class ViewCeremony {
    private final CeremonyRepository ceremonies;
    private final BallotPaperRepository papers;
    private final ElectionRepository elections;

    ViewCeremony(CeremonyRepository ceremonies, BallotPaperRepository papers, ElectionRepository elections) {
        this.ceremonies = ceremonies;
        this.papers = papers;
        this.elections = elections;
    }

    CeremonyView of(Ceremony ceremony) {
        String primary = ceremony.primaryId();
        List<GivenKey> given =
                ceremonies.trustees(primary).stream().map(ViewCeremony::given).toList();
        Set<String> setUp =
                elections.ofPrimary(primary).stream().map(ElectionRecord::uuid).collect(Collectors.toSet());
        List<ElectionSetup> setups = papers.ofPrimary(primary).stream()
                .map(paper -> new ElectionSetup(paper.electionUuid(), state(paper, setUp), paper.setupFailure()))
                .toList();
        return new CeremonyView(
                primary,
                ceremony.trustees(),
                given.size(),
                ceremony.names(),
                given,
                setups.size(),
                setUp.size(),
                setups);
    }

    static GivenKey given(Trustee trustee) {
        return new GivenKey(
                trustee.position(), trustee.name(), trustee.key().publicKey().encode());
    }

    private static String state(PaperRecord paper, Set<String> setUp) {
        if (setUp.contains(paper.electionUuid())) {
            return "SET_UP";
        }
        return paper.setupRequested() ? "WAITING" : "PAPER";
    }
}
