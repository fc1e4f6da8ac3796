package org.dauys.registration.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.announced.AnnouncedElections;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.terminal.TerminalProblem;

/**
 * Gives a terminal what the member before it votes with: as on a device of the member, recorded, limited, told to the phone,
 * but once a session and nothing if any of it cannot be given. Neither answer nor trail says whose it is.
 */
@ApplicationScoped
class HandOver {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final Sql sql;
    private final CredentialStore store;
    private final ReleaseCredential release;
    private final VotingTokens tokens;
    private final AnnouncedElections announced;
    private final AuditTrail audit;
    private final Clock clock;

    HandOver(
            Sql sql,
            CredentialStore store,
            ReleaseCredential release,
            VotingTokens tokens,
            AnnouncedElections announced,
            AuditTrail audit,
            Clock clock) {
        this.sql = sql;
        this.store = store;
        this.release = release;
        this.tokens = tokens;
        this.announced = announced;
        this.audit = audit;
        this.clock = clock;
    }

    /** A session that is open, as registration shows it. */
    private record Right(UUID session, String primaryId, UUID member) {}

    /**
     * What one election takes.
     *
     * @param expiresIn of the voting token, seconds from now
     */
    public record Ballot(
            String uuid, String privateCredential, String publicCredential, String votingToken, long expiresIn) {

        /** Masked. */
        @Override
        public String toString() {
            return "Ballot[*****]";
        }
    }

    /**
     * @return one for each election of the member that is open now
     * @throws ProblemException {@link TerminalProblem#NO_KIOSK_SESSION}, {@link CredentialProblem#HANDED_OVER}, {@link
     *     CredentialProblem#VOTING_CLOSED}, {@code unavailable}, and those of {@link ReleaseCredential#give}
     */
    List<Ballot> to(UUID terminal) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Right right = right(terminal);
            if (sql.update("insert into kiosk_handover (session_id) values (?) on conflict do nothing", right.session())
                    == 0) {
                throw new ProblemException(CredentialProblem.HANDED_OVER);
            }
            List<Ballot> ballots = store.electionsOf(right.primaryId(), right.member()).stream()
                    .filter(this::isOpen)
                    .map(election -> ballot(election, right.member()))
                    .toList();
            if (ballots.isEmpty()) {
                throw announced.ready()
                        ? new ProblemException(CredentialProblem.VOTING_CLOSED)
                        : new ProblemException(KitProblem.UNAVAILABLE).retryAfter(SOON);
            }
            audit.record(
                    terminal.toString(),
                    "kiosk-credentials-handed-over",
                    right.session().toString(),
                    Map.of("elections", ballots.stream().map(Ballot::uuid).toList()));
            return ballots;
        });
    }

    private Right right(UUID terminal) {
        return sql.one(
                        "select session_id, primary_id, member_id from kiosk_right where terminal_id = ? and ends_at > ?",
                        row -> new Right(row.uuid("session_id"), row.text("primary_id"), row.uuid("member_id")),
                        terminal,
                        clock.instant())
                .orElseThrow(() -> new ProblemException(TerminalProblem.NO_KIOSK_SESSION));
    }

    private boolean isOpen(ElectionUuid election) {
        Instant now = clock.instant();
        return announced
                .find(election.value())
                .filter(state -> !now.isBefore(state.opens()))
                .filter(state -> now.isBefore(state.closes()))
                .isPresent();
    }

    private Ballot ballot(ElectionUuid election, UUID member) {
        PrivateCredential credential = release.give(election, member);
        VotingTokens.Issued token = tokens.issue(election, member);
        return new Ballot(
                election.value(),
                credential.toDisplayString(),
                credential.publicCredential(election).hex(),
                token.votingToken(),
                token.expiresIn());
    }
}
