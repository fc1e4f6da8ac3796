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

/**
 * Asks tally-service what a station waits for: whether the strike-off is processed and a ballot was chained before it. The
 * credential stays here; the desk learns yes or no. The answer is tally-service's word; ballot log and board, which anybody
 * can read, show whether it was true.
 */
@ApplicationScoped
public class ConfirmStrikeOffs {

    private static final int BATCH = 2000;
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

    /** Asks once for each that is not confirmed, the newest first, for there somebody waits. */
    public void confirmOpen() {
        for (Open open : open()) {
            try {
                ask(open)
                        .ifPresent(voted -> sql.update(
                                "update strike_off_record set voted = ? where strike_off_id = ? and election_uuid = ?",
                                voted,
                                open.strikeOff(),
                                open.election()));
            } catch (PeerObjectException e) {
                if (e.getCause() != null) {
                    // Nobody answers at all: not now, then.
                    return;
                }
                // Not processed yet: asked again in the next round.
            }
        }
    }

    private List<Open> open() {
        return sql.list(
                """
                select r.strike_off_id, r.election_uuid, s.member_id
                from strike_off_record r join strike_off s on s.id = r.strike_off_id
                where r.voted is null and s.cause = 'PAPER'
                    and exists (select from sealed_credential c
                        where c.election_uuid = r.election_uuid and c.member_id = s.member_id)
                order by r.recorded_at desc limit ?
                """,
                row -> new Open(row.uuid("strike_off_id"), row.text("election_uuid"), row.uuid("member_id")),
                BATCH);
    }

    private Optional<Boolean> ask(Open open) {
        ElectionUuid election = ElectionUuid.parse(open.election());
        CredentialStore.Kept kept = store.find(election, open.member()).orElseThrow();
        String credential = keys.ring()
                .of(kept.keyId())
                .open(election, open.member(), kept.sealed())
                .publicCredential(election)
                .hex();
        Answer answer = EventJson.read(
                peers.fetchUnchecked(
                        tally, "/api/tally/elections/" + open.election() + "/strike-offs/" + credential, MAX_ANSWER),
                Answer.class);
        return answer.ballotsBefore().map(ballots -> ballots > 0);
    }
}
