package org.dauys.registration.credential;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dauys.events.json.EventJson;
import org.dauys.kit.peers.PeerObjectException;
import org.dauys.kit.peers.PeerObjects;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.election.ElectionUuid;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks tally-service what a station waits for: whether the strike-off is processed and a ballot was chained before it. The
 * credential stays here; the desk learns yes or no. The answer is tally-service's word; ballot log and board, which anybody
 * can read, show whether it was true.
 */
@ApplicationScoped
public class ConfirmStrikeOffs {

    private static final int BATCH = 100;
    private static final int MAX_ANSWER = 10_000;
    private static final int AT_ONCE = 4;

    private final Sql sql;
    private final CredentialStore store;
    private final CredentialKeys keys;
    private final PeerObjects peers;
    private final URI tally;
    private final ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE, task -> {
        Thread thread = new Thread(task, "confirm-strike-offs");
        thread.setDaemon(true);
        return thread;
    });

    ConfirmStrikeOffs(
            Sql sql,
            CredentialStore store,
            CredentialKeys keys,
            PeerObjects peers,
            @ConfigProperty(name = "dauys.peers.tally") URI tally) {
        this.sql = sql;
        this.store = store;
        this.keys = keys;
        this.peers = peers;
        this.tally = tally;
    }

    private record Open(UUID strikeOff, String election, UUID member) {}

    private record Answer(Optional<Integer> ballotsBefore) {}

    /**
     * Asks a few at once. The newest first, for there somebody waits at a desk, a batch at a time, so that whoever comes
     * meanwhile does not wait for a whole station; and then the oldest ones, so that nobody waits for ever.
     */
    public void confirmOpen() {
        List<Open> newest;
        int answered;
        do {
            newest = open("desc");
            answered = askEach(newest);
        } while (answered == BATCH);
        if (newest.size() == BATCH) {
            askEach(open("asc"));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        hands.shutdownNow();
    }

    private List<Open> open(String direction) {
        return sql.list(
                """
                select r.strike_off_id, r.election_uuid, s.member_id
                from strike_off_record r join strike_off s on s.id = r.strike_off_id
                where r.voted is null and s.cause = 'PAPER'
                    and exists (select from sealed_credential c
                        where c.election_uuid = r.election_uuid and c.member_id = s.member_id)
                order by r.recorded_at %s, r.strike_off_id limit ?
                """
                        .formatted(direction),
                row -> new Open(row.uuid("strike_off_id"), row.text("election_uuid"), row.uuid("member_id")),
                BATCH);
    }

    /** @return how many were answered; the others are not processed yet, or tally-service is silent */
    private int askEach(List<Open> some) {
        AtomicBoolean silent = new AtomicBoolean();
        List<Callable<Boolean>> questions = some.stream()
                .map(open -> (Callable<Boolean>) () -> !silent.get() && isSettled(open, silent))
                .toList();
        int answered = 0;
        try {
            for (Future<Boolean> each : hands.invokeAll(questions)) {
                answered += each.get() ? 1 : 0;
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answered;
    }

    private boolean isSettled(Open open, AtomicBoolean silent) {
        Optional<Boolean> voted = ask(open, silent);
        voted.ifPresent(yes -> sql.update(
                "update strike_off_record set voted = ? where strike_off_id = ? and election_uuid = ?",
                yes,
                open.strikeOff(),
                open.election()));
        return voted.isPresent();
    }

    private Optional<Boolean> ask(Open open, AtomicBoolean silent) {
        ElectionUuid election = ElectionUuid.parse(open.election());
        CredentialStore.Kept kept = store.find(election, open.member()).orElseThrow();
        String credential = keys.ring()
                .of(kept.keyId())
                .open(election, open.member(), kept.sealed())
                .publicCredential(election)
                .hex();
        String path = "/api/tally/elections/" + open.election() + "/strike-offs/" + credential;
        try {
            Answer answer = EventJson.read(peers.fetchUnchecked(tally, path, MAX_ANSWER), Answer.class);
            return answer.ballotsBefore().map(ballots -> ballots > 0);
        } catch (PeerObjectException e) {
            if (e.getCause() != null) {
                // Nobody answered at all: nor would the next ones be answered.
                silent.set(true);
            }
            return Optional.empty();
        }
    }
}
