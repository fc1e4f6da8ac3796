package org.dauys.registration.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.events.ballotlog.StrikeOff;
import org.dauys.events.ballotlog.VoterStatus;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.outbox.Outbox;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.announced.AnnouncedElections;
import org.dauys.registration.audit.AuditTrail;

/**
 * Turns orders about members into records about credentials. A kill between log and table repeats the record, which
 * changes nothing; an election that is not announced yet has no partition, so its orders wait.
 */
@ApplicationScoped
public class AppendStrikeOffs {

    private static final int BATCH = 500;

    private final Sql sql;
    private final CredentialKeys keys;
    private final CredentialStore store;
    private final AnnouncedElections announced;
    private final StrikeOffLog log;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

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

    private record Pending(UUID id, ElectionUuid election, UUID member, StrikeOff.Cause cause) {}

    /** Appends everything that is ordered and can be appended. */
    public void appendPending() {
        pending().forEach(order -> announced
                .find(order.election().value())
                .map(ElectionState::partition)
                .ifPresent(partition -> append(order, partition)));
    }

    private List<Pending> pending() {
        return sql.list(
                "select s.id::text as id, c.election_uuid, s.member_id::text as member_id, s.cause from strike_off s"
                        + " join sealed_credential c on c.member_id = s.member_id"
                        + " join planned_election p on p.uuid = c.election_uuid and p.primary_id = s.primary_id"
                        + " where not exists (select from strike_off_record r"
                        + " where r.strike_off_id = s.id and r.election_uuid = c.election_uuid)"
                        + " order by s.requested_at limit " + BATCH,
                row -> new Pending(
                        UUID.fromString(row.text("id")),
                        ElectionUuid.parse(row.text("election_uuid")),
                        UUID.fromString(row.text("member_id")),
                        row.constant("cause", StrikeOff.Cause.class)));
    }

    private void append(Pending order, int partition) {
        CredentialStore.Kept kept = store.find(order.election(), order.member()).orElseThrow();
        PublicCredential credential = keys.seal()
                .open(order.election(), order.member(), kept.sealed())
                .publicCredential(order.election());
        log.append(new StrikeOff(order.election().value(), credential.hex(), order.cause()), partition);
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update(
                    "insert into strike_off_record (strike_off_id, election_uuid, recorded_at) values (?, ?, ?)"
                            + " on conflict do nothing",
                    order.id(),
                    order.election().value(),
                    clock.instant());
            outbox.publish(
                    credential.hex(),
                    new VoterStatus(credential.hex(), 1, order.election().value(), true));
            audit.record(
                    "credential-authority",
                    "strike-off-appended",
                    order.id().toString(),
                    Map.of("election", order.election().value()));
        });
    }
}
