package org.dauys.observer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dauys.observer.testing.ObserverTest;
import org.dauys.observer.testing.TallyStandIn;
import org.dauys.observer.testing.TestElection;
import org.dauys.protocol.ballot.Ballot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The reference tool pulls and verifies what is served here, before and after the count. */
@QuarkusTest
@EnabledIfEnvironmentVariable(named = "BELENIOS_TOOL", matches = ".+")
class ReferenceToolTest extends ObserverTest {

    @TestHTTPResource("/")
    String url;

    @TempDir
    Path folder;

    @Test
    void theReferenceToolPullsTheSameBytesAndVerifiesThem() throws Exception {
        TestElection election = new TestElection(4);
        TallyStandIn tally = tally(election).setUp();
        List<Ballot> ballots = new ArrayList<>();
        for (int voter : new int[] {0, 1, 0}) {
            ballots.add(election.vote(voter, 1));
            tally.castAndChain(ballots.get(ballots.size() - 1));
        }
        awaitHeight(tally);
        assertPulledAndVerified(tally);

        tally.count(ballots);
        awaitHeight(tally);
        assertPulledAndVerified(tally);
    }

    private void assertPulledAndVerified(TallyStandIn tally) throws Exception {
        Path archive = folder.resolve(tally.uuid() + ".bel");
        run(archive, "archive", "pull", "--url", url, "--uuid", tally.uuid());
        assertThat(Files.readAllBytes(archive)).isEqualTo(tally.archive());
        run(folder.resolve("verdict"), "election", "verify");
    }

    private void run(Path output, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getenv("BELENIOS_TOOL")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
