package org.dauys.program.proposal;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.dauys.program.theme.ThemesChanged;

/** Sorts anew what nobody has reviewed, in the transaction that changes the dictionary; a page at a time. */
@Singleton
class OnThemesChanged {

    private static final int PAGE = 500;

    private final ProposalRepository proposals;

    @Inject
    OnThemesChanged(ProposalRepository proposals) {
        this.proposals = proposals;
    }

    void sortAnew(@Observes ThemesChanged change) {
        List<ProposalRepository.Sorted> page = proposals.unreviewedAfter(0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(proposal -> sort(proposal, change.dictionary().themeOf(proposal.text())));
            page = proposals.unreviewedAfter(page.get(page.size() - 1).position(), PAGE);
        }
    }

    private void sort(ProposalRepository.Sorted proposal, String found) {
        if (!found.equals(proposal.theme())) {
            proposals.sort(proposal.id(), found);
        }
    }
}
