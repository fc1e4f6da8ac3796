package org.dauys.registration.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.json.EventJson;
import org.dauys.kit.peers.PeerObjectException;
import org.dauys.kit.peers.PeerObjects;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.election.ElectionUuid;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks tally-service what a station waits for: whether the strike-off is processed and a ballot was chained before it. The
 * credential stays here; the desk learns yes or no. The answer is tally-service's word; ballot log and board, which anybody
 * can read, show whether it was true.
 */
@ApplicationScoped
public class ConfirmStrikeOffs {

    private static final Logger LOG = Logger.getLogger(ConfirmStrikeOffs.class);
    private static final int BATCH = 100;
    private static final int MAX_ANSWER = 10_000;

    private final Sql sql;
    private final CredentialStore store;
    private final CredentialKeys keys;
    private final PeerObjects peers;
    private final URI tally;

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
     * The newest first, for there somebody waits at a desk, a few at a time, so that whoever comes meanwhile does not
     * wait for a whole station; and then the oldest ones, so that nobody waits for ever.
     */
    public void confirmOpen() {
        try {
            List<Open> newest;
            int answered;
            do {
                newest = open("desc");
                answered = askEach(newest);
            } while (answered == BATCH);
            if (newest.size() == BATCH) {
                askEach(open("asc"));
            }
        } catch (PeerObjectException e) {
            // Without its message, which names a credential.
            LOG.debug("tally-service does not answer; strike-offs are confirmed later");
        }
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

    /** @return how many were answered; the others are not processed yet */
    private int askEach(List<Open> some) {
        int answered = 0;
        for (Open open : some) {
            Optional<Boolean> voted = ask(open);
            voted.ifPresent(yes -> sql.update(
                    "update strike_off_record set voted = ? where strike_off_id = ? and election_uuid = ?",
                    yes,
                    open.strikeOff(),
                    open.election()));
            answered += voted.isPresent() ? 1 : 0;
        }
        return answered;
    }

    private Optional<Boolean> ask(Open open) {
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
                // Nobody answers at all: nor would the next ones be answered.
                throw e;
            }
            return Optional.empty();
        }
    }
}
