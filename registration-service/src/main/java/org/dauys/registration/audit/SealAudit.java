package org.dauys.registration.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dauys.events.audit.AuditChain;
import org.dauys.events.audit.AuditHead;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.audit.AuditHeads.Stored;
import org.dauys.registration.audit.AuditRepository.Placed;
import org.jboss.logging.Logger;

/**
 * Chains what was added to the trail and signs the head, again and again. It runs behind those who write and holds none of
 * them up; the head stands in the log too, which is kept elsewhere.
 */
@ApplicationScoped
class SealAudit {

    private static final Logger LOG = Logger.getLogger(SealAudit.class);
    private static final int STEP = 1_000;
    private static final int MOST_STEPS = 100;

    private final AuditRepository trail;
    private final AuditHeads heads;
    private final AuditKey key;
    private final Clock clock;
    private final Sql sql;

    SealAudit(AuditRepository trail, AuditHeads heads, AuditKey key, Clock clock, Sql sql) {
        this.trail = trail;
        this.heads = heads;
        this.key = key;
        this.clock = clock;
        this.sql = sql;
    }

    /** Makes a head if there is something new, and nobody else does so at this moment. */
    @Scheduled(every = "${dauys.audit.seal}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void seal() {
        if (!sql.tryLock("audit-heads-" + heads.trail())) {
            return;
        }
        Chain chain = heads.latest().map(Chain::of).orElse(new Chain(0, 0, AuditChain.START, AuditPlace.START));
        Chain longer = chain;
        List<Placed> next;
        int steps = 0;
        do {
            next = trail.after(longer.last(), STEP);
            longer = longer.with(next);
            steps++;
        } while (next.size() == STEP && steps < MOST_STEPS);
        if (longer.rows() > chain.rows()) {
            publish(longer);
        }
    }

    private void publish(Chain chain) {
        AuditHead head = new AuditHead(
                heads.trail(),
                chain.number() + 1,
                chain.rows(),
                chain.head(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        heads.add(key.sign(head), chain.last());
        LOG.infof("audit head %d of %s: %d rows, %s", head.number(), head.trail(), head.rows(), head.head());
    }

    private record Chain(long number, long rows, String head, AuditPlace last) {

        static Chain of(Stored stored) {
            AuditHead head = stored.signed().head();
            return new Chain(head.number(), head.rows(), head.head(), stored.last());
        }

        Chain with(List<Placed> records) {
            String chained = head;
            for (Placed each : records) {
                chained = AuditChain.next(chained, SealedLine.of(each.entry()));
            }
            return records.isEmpty()
                    ? this
                    : new Chain(
                            number,
                            rows + records.size(),
                            chained,
                            records.get(records.size() - 1).place());
        }
    }
}
