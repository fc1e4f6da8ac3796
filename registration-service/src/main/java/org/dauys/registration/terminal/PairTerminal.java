package org.dauys.registration.terminal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.login.KeyedHash;
import org.dauys.registration.login.TerminalTokens;
import org.dauys.registration.process.SkipOutsideRegistration;

/** An officer asks for a code, and whoever types it at a terminal gets the token of that terminal, once. */
@ApplicationScoped
public class PairTerminal {

    private final Sql sql;
    private final Terminals terminals;
    private final TerminalTokens tokens;
    private final KeyedHash hash;
    private final KioskLimits limits;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PairTerminal(
            Sql sql,
            Terminals terminals,
            TerminalTokens tokens,
            KeyedHash hash,
            KioskLimits limits,
            AuditTrail audit,
            Clock clock) {
        this.sql = sql;
        this.terminals = terminals;
        this.tokens = tokens;
        this.hash = hash;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A code to be typed at the terminal.
     *
     * @param expiresIn seconds
     */
    public record Offered(UUID terminalId, String pairingCode, long expiresIn) {

        /** Masked. */
        @Override
        public String toString() {
            return "Offered[*****]";
        }
    }

    /** A paired terminal and the token that it shows from now on. */
    record Paired(Terminal terminal, String token) {

        /** Masked. */
        @Override
        public String toString() {
            return "Paired[*****]";
        }
    }

    /**
     * @param name which officers know it by
     * @param officer account
     * @throws ProblemException {@link TerminalProblem#STATION_OFFLINE}
     */
    @Transactional
    public Offered offer(KioskStation station, String name, String officer) {
        if (!station.online()) {
            throw new ProblemException(TerminalProblem.STATION_OFFLINE);
        }
        PairingCode code = PairingCode.random(random);
        UUID id = UUID.randomUUID();
        Instant expires = clock.instant().plus(limits.pairingCodeLifetime());
        terminals.add(id, station, name, hashOf(code), expires, officer);
        audit.record(officer, "kiosk-terminal-added", id.toString(), Map.of("station", station.path(), "name", name));
        return new Offered(id, code.shown(), limits.pairingCodeLifetime().toSeconds());
    }

    /**
     * @param network where it is typed
     * @throws ProblemException {@link TerminalProblem#PAIRING_CODE_WRONG}, {@link TerminalProblem#TOO_MANY_PAIRINGS}
     */
    Paired redeem(String typed, String network) {
        byte[] networkKey = hash.of("pairing-network", network);
        // A failure counts although the request is refused.
        Optional<Terminal> found = QuarkusTransaction.requiringNew().call(() -> {
            requireRoom(networkKey);
            Instant now = clock.instant();
            Optional<Terminal> paired =
                    terminals.redeem(hashOf(PairingCode.typed(typed)), now.plus(limits.terminalLifetime()));
            paired.ifPresentOrElse(
                    terminal -> audit.record(
                            terminal.id().toString(),
                            "kiosk-terminal-paired",
                            terminal.id().toString(),
                            Map.of("station", terminal.primaryId() + "/" + terminal.stationId())),
                    () -> sql.update(
                            "insert into kiosk_pairing_failure (network_key, failed_at) values (?, ?)",
                            networkKey,
                            now));
            return paired;
        });
        Terminal terminal = found.orElseThrow(() -> new ProblemException(TerminalProblem.PAIRING_CODE_WRONG));
        return new Paired(terminal, tokens.issue(terminal.id(), terminal.expiresAt()));
    }

    @Scheduled(every = "1m", skipExecutionIf = SkipOutsideRegistration.class)
    void forgetOld() {
        terminals.forgetUnpaired();
        sql.update(
                "delete from kiosk_pairing_failure where failed_at < ?",
                clock.instant().minus(limits.pairingWindow()));
    }

    private void requireRoom(byte[] networkKey) {
        long failures = sql.number(
                "select count(*) from kiosk_pairing_failure where network_key = ? and failed_at > ?",
                networkKey,
                clock.instant().minus(limits.pairingWindow()));
        if (failures >= limits.pairingFailures()) {
            throw new ProblemException(TerminalProblem.TOO_MANY_PAIRINGS).retryAfter(limits.pairingWindow());
        }
    }

    private byte[] hashOf(PairingCode code) {
        return hash.of("pairing", code.value());
    }
}
