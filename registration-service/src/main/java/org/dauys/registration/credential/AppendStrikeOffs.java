package org.dauys.registration.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.events.ballotlog.StrikeOff;
import org.dauys.events.ballotlog.VoterStatus;
import org.dauys.kit.outbox.Outbox;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.announced.AnnouncedElections;
import org.dauys.registration.audit.AuditTrail;
import org.jboss.logging.Logger;

/**
 * Turns orders about members into records about credentials. A kill between log and table repeats the record, which
 * changes nothing; an election that is not announced yet has no partition, so its orders wait.
 */
@ApplicationScoped
public class AppendStrikeOffs {

    private static final Logger LOG = Logger.getLogger(AppendStrikeOffs.class);
    private static final int BATCH = 500;

    private final Sql sql;
    private final CredentialKeys keys;
    private final CredentialStore store;
    private final AnnouncedElections announced;
    private final StrikeOffLog log;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;
    private final Set<UUID> reported = ConcurrentHashMap.newKeySet();

    AppendStrikeOffs(
            Sql sql,
            CredentialKeys keys,
            CredentialStore store,
            AnnouncedElections announced,
            StrikeOffLog log,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.store = store;
        this.announced = announced;
        this.log = log;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    private record Pending(UUID id, String election, UUID member, StrikeOff.Cause cause) {}

    /** Appends everything that is ordered and can be appended. */
    public void appendPending() {
        List<String> elections = announced.uuids();
        if (elections.isEmpty()) {
            return;
        }
        Set<Integer> silent = new HashSet<>();
        int left = 0;
        List<Pending> batch;
        do {
            // What could not be appended stays in front, so that many times it is stepped over.
            batch = pending(elections, left);
            for (Pending order : batch) {
                left += isAppended(order, silent) ? 0 : 1;
            }
        } while (batch.size() == BATCH);
    }

    /** One bad order must not keep the others waiting: it is tried again with every round and reported once. */
    private boolean isAppended(Pending order, Set<Integer> silent) {
        int partition = announced.find(order.election()).orElseThrow().partition();
        if (silent.contains(partition)) {
            return false;
        }
        try {
            append(order, ElectionUuid.parse(order.election()), partition);
            reported.remove(order.id());
            return true;
        } catch (BallotLogSilentException e) {
            // The whole partition, then: to wait for it once in a round is enough.
            silent.add(partition);
            LOG.warnf("strike-offs of partition %d wait: %s", partition, e.getMessage());
        } catch (RuntimeException e) {
            if (reported.add(order.id())) {
                LOG.errorf("strike-off %s is not appended: %s", order.id(), e.getMessage());
            }
        }
        return false;
    }

    private List<Pending> pending(List<String> elections, int from) {
        return sql.list(
                """
                select s.id, c.election_uuid, s.member_id, s.cause from strike_off s
                join sealed_credential c on c.member_id = s.member_id
                join planned_election p on p.uuid = c.election_uuid and p.primary_id = s.primary_id
                where c.election_uuid = any(?) and not exists (select from strike_off_record r
                    where r.strike_off_id = s.id and r.election_uuid = c.election_uuid)
                order by s.requested_at, s.id, c.election_uuid limit ? offset ?
                """,
                row -> new Pending(
                        row.uuid("id"),
                        row.text("election_uuid"),
                        row.uuid("member_id"),
                        row.constant("cause", StrikeOff.Cause.class)),
                elections,
                BATCH,
                from);
    }

    private void append(Pending order, ElectionUuid election, int partition) {
        CredentialStore.Kept kept = store.find(election, order.member()).orElseThrow();
        PublicCredential credential = keys.ring()
                .of(kept.keyId())
                .open(election, order.member(), kept.sealed())
                .publicCredential(election);
        log.append(new StrikeOff(order.election(), credential.hex(), order.cause()), partition);
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update(
                    "insert into strike_off_record (strike_off_id, election_uuid, recorded_at) values (?, ?, ?)"
                            + " on conflict do nothing",
                    order.id(),
                    order.election(),
                    clock.instant());
            outbox.publish(credential.hex(), new VoterStatus(credential.hex(), 1, order.election(), true));
            audit.record(
                    "credential-authority",
                    "strike-off-appended",
                    order.id().toString(),
                    Map.of("election", order.election()));
        });
    }
}
