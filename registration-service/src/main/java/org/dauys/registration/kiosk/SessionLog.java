package org.dauys.registration.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.dauys.events.json.CanonicalJson;
import org.dauys.registration.audit.AuditTrail;

/**
 * What the trail says of sessions. It names no member beside a time, for that would tell which ballot may be whose; it has
 * a hash by which a member's own sessions can be found when they complain.
 */
@ApplicationScoped
class SessionLog {

    private final AuditTrail audit;

    SessionLog(AuditTrail audit) {
        this.audit = audit;
    }

    /** SHA-256 of {@code kiosk|session|member}, two random UUIDs: it tells nothing to who does not know the member's. */
    static String mark(UUID session, UUID member) {
        return CanonicalJson.sha256(("kiosk|" + session + "|" + member).getBytes(StandardCharsets.UTF_8));
    }

    void lookedUp(String officer, String station, boolean found) {
        audit.record(officer, "kiosk-voter-looked-up", station, Map.of("found", found));
    }

    void asked(KioskSession session) {
        audit.record(
                session.officer().account(),
                "kiosk-session-asked",
                session.id().toString(),
                Map.of(
                        "station",
                        session.primaryId() + "/" + session.stationId(),
                        "terminal",
                        session.terminalId().toString(),
                        "confirmation",
                        session.confirmation().name(),
                        "voter",
                        mark(session.id(), session.requireMember())));
    }

    /** @param actor the account or terminal at which it was confirmed */
    void opened(KioskSession session, String actor) {
        audit.record(
                actor,
                "kiosk-session-opened",
                session.id().toString(),
                Map.of("confirmation", session.confirmation().name()));
    }

    void ended(UUID session, KioskSession.EndCause cause, String actor) {
        audit.record(actor, "kiosk-session-ended", session.toString(), Map.of("cause", cause.name()));
    }
}
