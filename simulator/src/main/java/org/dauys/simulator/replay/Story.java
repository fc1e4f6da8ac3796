package org.dauys.simulator.replay;

import java.util.Optional;
import org.dauys.simulator.voter.BallotBoxAnswer;

/** What the replay put in and saw. */
record Story(
        Electorate electorate,
        RunUp runUp,
        Stations.Report stations,
        VotingDays.Report days,
        Optional<BallotBoxAnswer> late,
        Watchers.Receipted receipted,
        int copies,
        Audit.Report audit) {}
