package org.dauys.tally.count;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.tally.TallyAccumulator;
import org.dauys.tally.chain.ChainExtension;
import org.dauys.tally.chain.ChainRepository;
import org.dauys.tally.computing.Verifiers;
import org.dauys.tally.count.CountRepository.CountedBallot;
import org.dauys.tally.election.AnnounceElection;
import org.dauys.tally.election.ElectionRecord;
import org.dauys.tally.election.ElectionRepository;

/**
 * Multiplies the last ballots of all credentials into the encrypted tally (specification 4.18) and chains it. Ballots are
 * read page by page, however many there are; without any, the tally is made of identities.
 */
@ApplicationScoped
class SealBallots {
    private static final int PAGE = 200;

    private final CountRepository counts;
    private final ElectionRepository elections;
    private final ChainRepository chains;
    private final AnnounceElection announcements;
    private final Verifiers threads;

    SealBallots(
            CountRepository counts,
            ElectionRepository elections,
            ChainRepository chains,
            AnnounceElection announcements,
            Verifiers threads) {
        this.counts = counts;
        this.elections = elections;
        this.chains = chains;
        this.announcements = announcements;
        this.threads = threads;
    }

    /** Runs in a transaction; the chain has ended its ballots, so that nothing changes what is counted. */
    void seal(ElectionRecord election) {
        TallyAccumulator sum = sum(election);
        ElectionRecord locked = elections.lock(election.uuid()).orElseThrow();
        if (locked.stage() != Stage.BALLOTS_ENDED) {
            return;
        }
        ChainExtension chain = chains.open(locked);
        chain.append(
                EventType.ENCRYPTED_TALLY,
                List.of(
                        sum.encryptedTally().canonicalBytes(),
                        sum.sizedEncryptedTally().canonicalBytes()));
        chains.save(chain);
        elections.moveTo(election.uuid(), Stage.ENCRYPTED_TALLY);
        announcements.announce(election.uuid());
    }

    private TallyAccumulator sum(ElectionRecord election) {
        TallyAccumulator sum =
                new TallyAccumulator(Election.parse(election.electionJson().getBytes(StandardCharsets.UTF_8)));
        List<CountedBallot> page = counts.countedBallots(election.uuid(), 0, PAGE);
        while (!page.isEmpty()) {
            List<Callable<Ballot>> parsing = page.stream()
                    .<Callable<Ballot>>map(each -> () -> Ballot.parse(each.content()))
                    .toList();
            threads.all(parsing).forEach(sum::add);
            page = counts.countedBallots(
                    election.uuid(), page.get(page.size() - 1).height(), PAGE);
        }
        return sum;
    }
}
