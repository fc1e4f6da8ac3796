package org.dauys.system.damage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.system.primary.Member.Cast;
import org.dauys.system.primary.SmallElection;
import org.dauys.system.primary.SmallPrimary;
import org.dauys.system.primary.SmallPrimary.Wish;
import org.dauys.system.stack.RunningSystem;

/**
 * A real election from the running system: voters 0, 1, 2, 1 and 3 voted, so heights are 0 for the set-up, 1 to 5 for
 * ballots, 6 for their end, 7 for the encrypted tally, three decryptions, and 11 for the result.
 *
 * @param election as the test knows it
 * @param voters private credentials, by height of the ballot minus one
 * @param whole the record to the result
 * @param early a copy taken while voting was open, after the five ballots
 * @param receipts as voters keep them, by height minus one
 */
record CountedElection(
        SmallElection election, List<PrivateCredential> voters, Path whole, Path early, List<Path> receipts) {

    private static final int[] ORDER = {0, 1, 2, 1, 3};
    private static final Duration WINDOW = Duration.ofSeconds(20);

    static CountedElection hold(RunningSystem system, Path folder) {
        SmallPrimary primary = SmallPrimary.open(system, new Wish("damage", 1, 5, 2, folder), WINDOW);
        SmallElection election = primary.elections().get(0);
        List<PrivateCredential> voters = new ArrayList<>();
        List<Path> receipts = new ArrayList<>();
        for (int height = 1; height <= ORDER.length; height++) {
            primary.keepOpen(WINDOW);
            var member = election.members().get(ORDER[height - 1]);
            Cast cast = member.vote(election.marks(height));
            receipts.add(write(
                    folder.resolve("receipt-" + height + ".json"),
                    cast.answer()
                            .receipt()
                            .orElseThrow(() -> new IllegalStateException("no receipt: " + cast.answer()))));
            voters.add(member.credential());
            election.awaitOnBoard(cast.ballot());
        }
        Path early = election.download(folder.resolve("early.bel"));
        election.awaitStage(Stage.ENCRYPTED_TALLY);
        primary.trustees().forEach(trustee -> trustee.open(election.uuid()));
        election.awaitStage(Stage.RESULT);
        return new CountedElection(
                election, voters, election.download(folder.resolve("whole.bel")), early, List.copyOf(receipts));
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
