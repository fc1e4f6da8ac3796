package org.dauys.registration.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Turns orders about members into records about credentials, a bounded batch at a time: one wait for the log, then one
 * transaction. A kill between log and table repeats the records of a batch, which changes nothing; an election that is not
 * announced yet has no partition, so its orders wait.
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

    private record Opened(Pending order, StrikeOffLog.Entry entry) {}

    /** Appends everything that is ordered and can be appended. */
    public void appendPending() {
        Map<String, Integer> partitions = partitions();
        int broken = 0;
        while (!partitions.isEmpty()) {
            // What cannot be opened stays in front, so that many are stepped over.
            List<Pending> batch = pending(partitions.keySet(), broken);
            if (batch.isEmpty()) {
                return;
            }
            List<Opened> opened = open(batch, partitions);
            broken += batch.size() - opened.size();
            StrikeOffLog.Appended appended =
                    log.append(opened.stream().map(Opened::entry).toList());
            settle(opened.stream()
                    .filter(each -> appended.acknowledged().contains(each.entry()))
                    .toList());
            if (!appended.silent().isEmpty()) {
                // The whole partition, then: to wait for it once in a round is enough.
                LOG.warnf("strike-offs of partitions %s wait: the ballot log does not acknowledge", appended.silent());
                partitions.values().removeAll(appended.silent());
            }
        }
    }

    private Map<String, Integer> partitions() {
        Map<String, Integer> partitions = new HashMap<>();
        for (String election : announced.uuids()) {
            announced.find(election).ifPresent(state -> partitions.put(election, state.partition()));
        }
        return partitions;
    }

    private List<Pending> pending(Set<String> elections, int from) {
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

    private List<Opened> open(List<Pending> batch, Map<String, Integer> partitions) {
        return batch.stream()
                .flatMap(order -> open(order, partitions.get(order.election())).stream())
                .toList();
    }

    /** One bad order must not keep the others waiting: it is tried again with every round and reported once. */
    private Optional<Opened> open(Pending order, int partition) {
        try {
            ElectionUuid election = ElectionUuid.parse(order.election());
            CredentialStore.Kept kept = store.find(election, order.member()).orElseThrow();
            PublicCredential credential = keys.ring()
                    .of(kept.keyId())
                    .open(election, order.member(), kept.sealed())
                    .publicCredential(election);
            reported.remove(order.id());
            return Optional.of(new Opened(
                    order,
                    new StrikeOffLog.Entry(
                            new StrikeOff(order.election(), credential.hex(), order.cause()), partition)));
        } catch (RuntimeException e) {
            if (reported.add(order.id())) {
                // Without its message: whatever failed had a credential in its hands.
                LOG.errorf(
                        "strike-off %s is not appended: %s",
                        order.id(), e.getClass().getName());
            }
            return Optional.empty();
        }
    }

    private void settle(List<Opened> appended) {
        if (appended.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            sql.batch(
                    "insert into strike_off_record (strike_off_id, election_uuid, recorded_at) values (?, ?, ?)"
                            + " on conflict do nothing",
                    appended.stream()
                            .map(each -> new Object[] {
                                each.order().id(), each.order().election(), clock.instant()
                            })
                            .toList());
            for (Opened each : appended) {
                String credential = each.entry().strikeOff().credential();
                outbox.publish(
                        credential, new VoterStatus(credential, 1, each.order().election(), true));
                audit.record(
                        "credential-authority",
                        "strike-off-appended",
                        each.order().id().toString(),
                        Map.of("election", each.order().election()));
            }
        });
    }
}
