package org.dauys.tally.count;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.tally.UndecryptableTallyException;
import org.dauys.protocol.trustee.Trustees;
import org.dauys.tally.count.CountRepository.GivenDecryption;
import org.dauys.tally.election.ElectionRecord;
import org.dauys.tally.election.ElectionRepository;
import org.jboss.logging.Logger;

/**
 * Takes every election as far as it can go: seal the ballots, open with the server's key, find the result. Each step is
 * one transaction that begins from what is chained, so that it can be killed at any moment and goes on afterwards.
 */
@ApplicationScoped
public class AdvanceCounts {
    private static final Logger LOG = Logger.getLogger(AdvanceCounts.class);
    private static final int TIMEOUT_SECONDS = 3600;

    private final Sql sql;
    private final ElectionRepository elections;
    private final CountRepository counts;
    private final SealBallots seal;
    private final OpenByServer open;
    private final FindResult find;

    AdvanceCounts(
            Sql sql,
            ElectionRepository elections,
            CountRepository counts,
            SealBallots seal,
            OpenByServer open,
            FindResult find) {
        this.sql = sql;
        this.elections = elections;
        this.counts = counts;
        this.seal = seal;
        this.open = open;
        this.find = find;
    }

    @Scheduled(every = "${dauys.tally.count-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void advance() {
        elections.inStage(Stage.BALLOTS_ENDED).forEach(election -> step(election, seal::seal));
        elections.inStage(Stage.ENCRYPTED_TALLY).forEach(this::decrypt);
    }

    private void decrypt(ElectionRecord election) {
        List<GivenDecryption> given = counts.given(election.uuid());
        if (given.stream().noneMatch(each -> each.owner() == OpenByServer.OWNER)) {
            step(election, open::open);
        } else if (given.size() == needed(election) && election.failure().isEmpty()) {
            step(election, find::find);
        }
    }

    private void step(ElectionRecord election, Consumer<ElectionRecord> work) {
        try {
            QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
                if (sql.tryLock("count:" + election.uuid())) {
                    work.accept(election);
                }
            });
        } catch (UndecryptableTallyException e) {
            LOG.errorf("ALARM: election %s cannot be decrypted: %s", election.uuid(), e.getMessage());
            elections.failed(election.uuid(), e.getMessage() + unbound(election));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Election %s: the count does not go on now; it will be tried again", election.uuid());
        }
    }

    private String unbound(ElectionRecord election) {
        List<Integer> owners = counts.given(election.uuid()).stream()
                .filter(each -> each.bindingProof().isEmpty())
                .map(GivenDecryption::owner)
                .toList();
        return "; not bound: trustees " + owners;
    }

    static int needed(ElectionRecord election) {
        return Trustees.parse(election.trusteesJson().getBytes(StandardCharsets.UTF_8))
                .size();
    }
}
