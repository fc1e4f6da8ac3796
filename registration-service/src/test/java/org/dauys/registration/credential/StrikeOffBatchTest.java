package org.dauys.registration.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.events.Topic;
import org.dauys.events.ballotlog.StrikeOff;
import org.dauys.events.json.EventJson;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.registration.testing.CredentialAuthorityProfile;
import org.dauys.registration.testing.TallyStandIn;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Strike-offs of many at once: the members of an offline station at its cut-off. */
@QuarkusTest
@TestProfile(CredentialAuthorityProfile.class)
class StrikeOffBatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int STATION = 2_500;
    private static final int TWO_BATCHES = 700;
    private static final int NO_SUCH_PARTITION = 9_999;

    @Inject
    StrikeOffLog log;

    @Inject
    CredentialStore store;

    @Inject
    CredentialKeys keys;

    @Inject
    Sql sql;

    private final List<TestElectorate> electorates = new ArrayList<>();

    /** Other tests seal everything again. */
    @AfterEach
    void forgetTheCredentials() {
        electorates.forEach(each -> sql.update(
                "delete from sealed_credential where election_uuid = ?",
                each.election().value()));
    }

    @Test
    void aWholeStationIsInTheLogOnceInTheOrderOfItsOrdersAndConfirmed() throws SQLException {
        TestElectorate electorate = electorate(STATION);
        List<String> some = List.of(
                publicCredential(electorate, 0),
                publicCredential(electorate, STATION / 2),
                publicCredential(electorate, STATION - 1));
        electorate.strikeAllOff();
        electorate.announce(1);

        awaitRecorded(electorate, STATION);
        List<String> written = inLog(electorate, 1);
        List<String> listed = new ArrayList<>();
        electorate.list().forEach(each -> listed.add(each.hex()));
        assertThat(written).containsExactlyInAnyOrderElementsOf(listed);
        assertThat(written).containsSubsequence(some);
        Awaitility.await().atMost(PATIENCE).until(() -> count(electorate, "r.voted is not null")
                .equals(String.valueOf(STATION)));
        assertThat(count(electorate, "r.voted"))
                .isEqualTo(String.valueOf(
                        listed.stream().filter(TallyStandIn::hasVoted).count()));
    }

    @Test
    void whatWasSentBeforeAKillIsSentAgainAndCountsOnce() throws SQLException {
        TestElectorate electorate = electorate(TWO_BATCHES);
        List<StrikeOffLog.Entry> sent = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            sent.add(new StrikeOffLog.Entry(
                    new StrikeOff(
                            electorate.election().value(), publicCredential(electorate, i), StrikeOff.Cause.PAPER),
                    2));
        }
        electorate.strikeAllOff();
        // As a process does that is killed before it has noted what the broker acknowledged.
        assertThat(log.append(sent).acknowledged()).hasSize(300);
        assertThat(count(electorate, "true")).isEqualTo("0");

        electorate.announce(2);
        awaitRecorded(electorate, TWO_BATCHES);
        assertThat(inLog(electorate, 2)).hasSize(TWO_BATCHES + 300);
        assertThat(inLog(electorate, 2).stream().distinct()).hasSize(TWO_BATCHES);
    }

    @Test
    void aPartitionThatIsSilentIsNamedAndWhatCameBeforeItIsAcknowledged() throws SQLException {
        TestElectorate electorate = electorate(3);
        StrikeOffLog.Entry good = entry(electorate, 0, 3);
        StrikeOffLog.Entry bad = entry(electorate, 1, NO_SUCH_PARTITION);
        StrikeOffLog.Entry behind = entry(electorate, 2, 3);

        StrikeOffLog.Appended appended = log.append(List.of(good, bad, behind));

        assertThat(appended.acknowledged()).containsExactly(good);
        assertThat(appended.silent()).containsExactly(NO_SUCH_PARTITION);
        assertThat(log.append(List.of(behind)).acknowledged()).containsExactly(behind);
    }

    private TestElectorate electorate(int voters) throws SQLException {
        TestElectorate electorate = TestElectorate.of(voters);
        electorates.add(electorate);
        return electorate;
    }

    private StrikeOffLog.Entry entry(TestElectorate electorate, int member, int partition) {
        return new StrikeOffLog.Entry(
                new StrikeOff(
                        electorate.election().value(), publicCredential(electorate, member), StrikeOff.Cause.PAPER),
                partition);
    }

    private String publicCredential(TestElectorate electorate, int index) {
        UUID member = electorate.members().get(index);
        CredentialStore.Kept kept = store.find(electorate.election(), member).orElseThrow();
        PublicCredential credential = keys.ring()
                .of(kept.keyId())
                .open(electorate.election(), member, kept.sealed())
                .publicCredential(electorate.election());
        return credential.hex();
    }

    private static void awaitRecorded(TestElectorate electorate, int voters) {
        Awaitility.await().atMost(PATIENCE).until(() -> count(electorate, "true")
                .equals(String.valueOf(voters)));
    }

    private static String count(TestElectorate electorate, String condition) throws SQLException {
        return TestDatabase.text(
                "select count(*)::text from credential.strike_off_record r where election_uuid = ? and " + condition,
                electorate.election().value());
    }

    private static List<String> inLog(TestElectorate electorate, int partition) {
        return TestLog.records(Topic.BALLOTS, partition).stream()
                .filter(each -> TestLog.header(each, "election")
                        .equals(electorate.election().value()))
                .map(each -> EventJson.read(each.value(), StrikeOff.class).credential())
                .toList();
    }
}
