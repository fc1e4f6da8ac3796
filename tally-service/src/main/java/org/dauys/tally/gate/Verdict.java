package org.dauys.tally.gate;

import java.util.Locale;
import java.util.Optional;
import org.dauys.protocol.ballot.BallotCheck;
import org.dauys.protocol.credential.PublicCredential;

/**
 * What the checks of a ballot by itself said. Keeps nothing of the parsed ballot: a batch of them would fill the memory.
 *
 * @param credential of a valid ballot
 * @param defect of an invalid one: which check failed
 */
record Verdict(Optional<PublicCredential> credential, Optional<String> defect) {

    static Verdict of(BallotCheck check) {
        if (check instanceof BallotCheck.Valid valid) {
            return new Verdict(Optional.of(valid.ballot().credential()), Optional.empty());
        }
        BallotCheck.Invalid invalid = (BallotCheck.Invalid) check;
        String name = invalid.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Verdict(Optional.empty(), Optional.of(name));
    }
}
