package org.dauys.protocol.audit;

import java.util.Optional;
import org.dauys.protocol.ballot.BallotDefect;

/** Carries a defect up to where its height is known. */
final class DefectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RecordDefect reason;
    private final transient Optional<BallotDefect> ballotDefect;

    DefectException(RecordDefect reason, String detail) {
        this(reason, Optional.empty(), detail);
    }

    DefectException(RecordDefect reason, Optional<BallotDefect> ballotDefect, String detail) {
        super(detail);
        this.reason = reason;
        this.ballotDefect = ballotDefect;
    }

    Finding at(int height) {
        return new Finding(height, reason, ballotDefect, String.valueOf(getMessage()));
    }
}
