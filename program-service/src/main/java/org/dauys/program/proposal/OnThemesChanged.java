package org.dauys.program.proposal;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.dauys.program.theme.ThemesChanged;

/** Sorts anew what nobody has reviewed, in the transaction that changes the dictionary. */
@Singleton
class OnThemesChanged {

    private final ProposalRepository proposals;

    @Inject
    OnThemesChanged(ProposalRepository proposals) {
        this.proposals = proposals;
    }

    void sortAnew(@Observes ThemesChanged change) {
        proposals
                .unreviewed()
                .forEach(proposal -> proposal.sortedAnew(change.dictionary().themeOf(proposal.text())));
    }
}
