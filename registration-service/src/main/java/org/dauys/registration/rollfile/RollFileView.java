package org.dauys.registration.rollfile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A roll file as officials see it.
 *
 * @param received bytes that have arrived of {@code size}; an upload goes on from here
 * @param progress how far the step is that goes on
 * @param difference what it would change, or has changed, once it has been compared with the roll
 * @param awaitsSecondPerson whether somebody else has to countersign
 */
public record RollFileView(
        UUID id,
        RollFileKind kind,
        RollFileState state,
        long size,
        long received,
        Optional<String> sha256,
        int lines,
        int accepted,
        int refused,
        Progress progress,
        Optional<RollFile.Difference> difference,
        Optional<Long> applyMillis,
        boolean awaitsSecondPerson,
        Optional<RollFile.Failure> failure,
        Instant createdAt,
        String createdBy) {

    /**
     * @param percent of the bytes or entries of the step
     * @param rowsPerSecond so far, of checking
     * @param secondsLeft of checking, if it goes on as before
     * @param checkMillis time spent on checking
     * @param entriesApplied entries written in the step that applies
     */
    public record Progress(
            int percent,
            Optional<Long> rowsPerSecond,
            Optional<Long> secondsLeft,
            long checkMillis,
            Optional<Integer> entriesApplied) {}

    /** @param applied entries written so far by whoever applies it */
    static RollFileView of(RollFile file, int applied) {
        return new RollFileView(
                file.id(),
                file.kind(),
                file.state(),
                file.upload().size(),
                file.upload().received(),
                file.sha256(),
                file.reading().lines(),
                file.reading().accepted(),
                file.reading().refused(),
                progress(file, applied),
                Optional.of(file.difference()).filter(any -> file.state().isCompared()),
                file.applyMillis().isPresent() ? Optional.of(file.applyMillis().getAsLong()) : Optional.empty(),
                file.state() == RollFileState.PROPOSED,
                file.failure(),
                file.createdAt(),
                file.createdBy());
    }

    private static Progress progress(RollFile file, int applied) {
        RollFile.Reading reading = file.reading();
        long busy = reading.busyMillis();
        long size = file.upload().size();
        boolean reads = file.state() == RollFileState.CHECKING && reading.position() > 0;
        return new Progress(
                switch (file.state()) {
                    case UPLOADING -> percent(file.upload().received(), size);
                    case APPLYING -> percent(applied, file.difference().entries());
                    case CHECKING, COMPARING, CHECKED, PROPOSED, APPLIED, REFUSED, CANCELLED, FAILED ->
                        percent(reading.position(), size);
                },
                Optional.of(busy).filter(millis -> millis > 0).map(millis -> reading.lines() * 1000L / millis),
                reads ? Optional.of((size - reading.position()) * busy / reading.position() / 1000) : Optional.empty(),
                busy,
                file.state() == RollFileState.APPLYING ? Optional.of(applied) : Optional.empty());
    }

    private static int percent(long part, long whole) {
        return whole == 0 ? 100 : (int) (100 * part / whole);
    }
}
