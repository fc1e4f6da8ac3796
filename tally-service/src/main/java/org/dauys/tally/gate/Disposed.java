package org.dauys.tally.gate;

import java.util.Optional;
import org.dauys.events.board.LogDispositions.Disposition;
import org.dauys.protocol.digest.Sha256;
import org.dauys.tally.log.LogRecord;

/** What became of a record; see {@link org.dauys.events.board.LogDispositions.Entry} for the members. */
record Disposed(
        LogRecord record, Sha256 digest, Disposition disposition, Optional<Integer> height, Optional<String> reason) {

    static Disposed of(Examined examined, Disposition disposition) {
        return new Disposed(examined.record(), examined.digest(), disposition, Optional.empty(), Optional.empty());
    }

    static Disposed at(Examined examined, Disposition disposition, int height) {
        return new Disposed(examined.record(), examined.digest(), disposition, Optional.of(height), Optional.empty());
    }

    static Disposed invalid(Examined examined, String reason) {
        return new Disposed(
                examined.record(), examined.digest(), Disposition.INVALID, Optional.empty(), Optional.of(reason));
    }
}
